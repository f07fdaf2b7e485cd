import { type RepresentationVerdict } from '@muster/contracts';
import { type CellSymbol } from '../tables/number-cell';

export const ASSUMPTIONS = ['declared', 'none', 'all'] as const;
export type Assumption = (typeof ASSUMPTIONS)[number];

/** One share of a group and its verdict; `absent` stands where they are not shown. */
export interface SupposedCase {
  readonly share: number | null;
  readonly verdict: RepresentationVerdict | null;
  readonly absent: CellSymbol;
}

/** A group with its verdict among those who declared, and with what would become of it. Shares 0-1. */
export interface SupposedVerdicts {
  readonly id: string;
  readonly group: string;
  readonly population: number | null;
  readonly cases: Readonly<Record<Assumption, SupposedCase>>;
}
