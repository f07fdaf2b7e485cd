import { type Decision } from './release-decisions.service';
import { type ReleaseRow } from './release-row';
import { type ReleaseRefusal } from './releases.errors';

/** Who wanted to decide. */
export interface Decider {
  readonly username: string;
  /** At the terminal without `--as`. */
  readonly isTerminal: boolean;
  /** Empty for a closed account. */
  readonly roles: readonly string[];
}

/** Why a decision was not taken: the person first, then where the release stands, then what it was built from. */
export function explainDecision(decision: Decision, row: ReleaseRow, decider: Decider): ReleaseRefusal {
  const person = decision === 'approve' ? personUnfit(row, decider) : deciderUnfit(decider);
  if (person) return person;
  if (decision === 'archive')
    return { code: 'not-published', message: 'only a published release is archived.' };
  return (
    standsElsewhere(decision, row) ?? {
      code: 'snapshot-changed',
      message:
        'what this release counts has changed since: its snapshot was taken back, or somebody objected; discard it and build it again.',
    }
  );
}

function personUnfit(row: ReleaseRow, { username, isTerminal, roles }: Decider): ReleaseRefusal | null {
  if (isTerminal) {
    return {
      code: 'approver-unfit',
      message:
        'a release is approved by a person: name the account of an analyst or data protection officer with --as USERNAME.',
    };
  }
  if (roles.includes('steward')) {
    return { code: 'steward-may-not', message: 'a data steward does not approve releases.' };
  }
  if (!mayDecide(roles)) {
    return {
      code: 'approver-unfit',
      message: 'a release is approved by an analyst or the data protection officer, whose account is open.',
    };
  }
  if (row.builtBy === username) {
    return {
      code: 'own-release',
      message:
        'whoever built a release does not approve it; ask another analyst or the data protection officer.',
    };
  }
  return null;
}

function deciderUnfit({ isTerminal, roles }: Decider): ReleaseRefusal | null {
  if (isTerminal || mayDecide(roles)) return null;
  return {
    code: 'approver-unfit',
    message: 'an analyst or the data protection officer decides about a release, whose account is open.',
  };
}

function mayDecide(roles: readonly string[]): boolean {
  return roles.includes('analyst') || roles.includes('dpo');
}

function standsElsewhere(decision: Decision, { state }: ReleaseRow): ReleaseRefusal | null {
  switch (state) {
    case 'published':
      return {
        code: 'already-published',
        message: 'this release has been published; it can only be archived.',
      };
    case 'archived':
    case 'discarded':
    case 'failed':
      return { code: 'release-ended', message: 'this release has ended; nothing more happens to it.' };
    case 'breached':
      return {
        code: 'release-breached',
        message: 'the audit left a breach; nobody can approve this release.',
      };
    case 'approved':
      return decision === 'approve'
        ? { code: 'already-approved', message: 'this release has been approved already.' }
        : null;
    case 'built':
      return decision === 'publish'
        ? { code: 'not-approved', message: 'a second person approves a release before it is published.' }
        : null;
    case 'building':
    case 'auditing':
      return { code: 'release-not-built', message: 'this release is not built yet.' };
  }
}
