/** Why a release is not built, decided about or given out. */
export interface ReleaseRefusal {
  readonly code:
    | 'unknown-force'
    | 'no-release'
    | 'quarter-not-ended'
    | 'release-exists'
    | 'period-before-last'
    | 'unknown-release'
    | 'own-release'
    | 'steward-may-not'
    | 'approver-unfit'
    | 'release-breached'
    | 'release-not-built'
    | 'not-approved'
    | 'already-approved'
    | 'already-published'
    | 'not-published'
    | 'release-ended'
    | 'snapshot-changed';
  readonly message: string;
}
