import { headerWords } from '../personal/header-words';
import { type ColumnRole } from './column-role';
import { ROLE_SYNONYMS } from './role-synonyms';

/** What each column looks like by its name, or null. Every role is suggested once, for the column of which it is surest;
 *  the others stay open, so that a person chooses. */
export function suggestRoles(names: readonly string[]): readonly (ColumnRole | null)[] {
  const best = new Map<ColumnRole, { readonly at: number; readonly doubt: number }>();
  names.forEach((name, at) => {
    const match = ROLE_SYNONYMS.get(headerWords(name));
    if (match === undefined) return;
    const other = best.get(match.role);
    if (other === undefined || match.doubt < other.doubt) best.set(match.role, { at, doubt: match.doubt });
  });
  const roles = new Map([...best].map(([role, { at }]) => [at, role]));
  return names.map((_, at) => roles.get(at) ?? null);
}
