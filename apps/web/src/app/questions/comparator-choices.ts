import { type EventRatesAnswer } from '@muster/contracts';
import { type Choice } from '../ui/select-field';

/** The groups that others can be compared with: those who have declared and were at risk. Empty where nothing is
 *  compared. */
export function comparatorChoices({ comparator, rows }: EventRatesAnswer): readonly Choice[] {
  if (comparator === null) return [];
  const found = new Map<string, string>();
  for (const { group, labels, undeclared, atRisk } of rows) {
    const code = group[comparator.dimension];
    if (code === undefined || code === 'all' || undeclared || !atRisk) continue;
    found.set(code, labels[comparator.dimension] ?? code);
  }
  return [...found].map(([value, label]) => ({ value, label }));
}
