import { type Lattice } from '../lattice/lattice';
import { type ReleaseSource } from '../lattice/release-source';
import { type DisclosurePolicy } from '../policy/disclosure-policy';

/** What populations are read from. */
export interface PopulationsSource {
  readonly source: ReleaseSource;
  /** Record key of each person, by the number of the person in the ledger. */
  readonly recordKeys: BigInt64Array;
  readonly lattice: Lattice;
  readonly policy: Pick<DisclosurePolicy, 'oldestSnapshot'>;
}
