import { refuse, type Result } from '@muster/domain';
import { type CaseRoleRefusal } from './case-role.errors';

/** Why a statement that checks everything at once decided nothing. `found`: the proposal as it stands, if any. */
export function explainNoDecision(
  found:
    | { readonly username: string; readonly proposedBy: string; readonly confirmedBy: string | null }
    | undefined,
  actor: string,
  deciding: 'confirm' | 'end',
): Result<never, CaseRoleRefusal> {
  if (!found) return refuse('unknown-case-role', 'there is no standing proposal or role with this id.');
  if (found.username === actor) return refuse('own-case-role', 'nobody decides about themselves.');
  if (deciding === 'confirm' && found.confirmedBy !== null) {
    return refuse('case-role-standing', 'this is confirmed already.');
  }
  if (deciding === 'confirm' && found.proposedBy === actor) {
    return refuse('own-case-proposal', 'whoever proposed does not also confirm.');
  }
  return refuse(
    'account-not-suitable',
    'The person and both who decide need open accounts; those who decide are data protection officers or key custodians.',
  );
}
