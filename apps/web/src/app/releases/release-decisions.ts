import { type Release, type ReleaseState } from '@muster/contracts';
import { type Role } from '@muster/domain';
import { type OfferedDecision } from '../ui/decision-form';

export type DecisionKind = 'approve' | 'publish' | 'archive' | 'discard';

const WAITING: Readonly<Record<ReleaseState, readonly DecisionKind[]>> = {
  building: ['discard'],
  auditing: ['discard'],
  breached: ['discard'],
  built: ['approve', 'discard'],
  approved: ['publish', 'discard'],
  published: ['archive'],
  archived: [],
  discarded: [],
  failed: ['discard'],
};

/** What can be decided about a release in its state, and whether this person may. The server decides again. */
export function releaseDecisions(
  release: Pick<Release, 'state' | 'builtBy'>,
  person: { readonly username: string; readonly roles: readonly Role[] },
): readonly OfferedDecision<DecisionKind>[] {
  return WAITING[release.state].map((kind) => ({
    kind,
    whyNot: kind === 'approve' ? whyNotApprove(release, person) : null,
  }));
}

function whyNotApprove(
  { builtBy }: Pick<Release, 'builtBy'>,
  { username, roles }: { readonly username: string; readonly roles: readonly Role[] },
): string | null {
  if (roles.includes('steward')) {
    return 'A data steward does not approve releases. Ask an analyst or the data protection officer.';
  }
  return builtBy === username
    ? 'You built this release, so somebody else approves it. Ask another analyst or the data protection officer.'
    : null;
}
