import { type Refusal } from '@muster/domain';

/** Why the ledger does not apply or take back a snapshot. */
export type LedgerRefusalCode =
  | 'unknown-snapshot'
  | 'snapshot-not-ready'
  | 'snapshot-not-published'
  | 'import-in-progress'
  | 'reason-needed'
  | 'duplicate';

export type LedgerRefusal = Refusal & { readonly code: LedgerRefusalCode };
