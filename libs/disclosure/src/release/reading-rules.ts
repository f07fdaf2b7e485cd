import { type ReaderRole } from '../lattice/reader-role';

/** The numbers of a policy that readers meet: what a released row must obey, and when a derived value may stand. */
export interface ReadingRules {
  readonly roundingBase: number;
  readonly threshold: number;
  readonly networkThreshold: number;
  readonly percentageDenominator: number;
  readonly comparableEvents: number;
  readonly tellableChange: number;
  readonly holdMovers: number;
  readonly depth: Readonly<Record<ReaderRole, { readonly withoutUnit: number; readonly withUnit: number }>>;
}

/** The floors: no policy may go below them, so every release obeys them. */
export const LEAST_RULES: ReadingRules = {
  roundingBase: 5,
  threshold: 5,
  networkThreshold: 15,
  percentageDenominator: 25,
  comparableEvents: 20,
  tellableChange: 15,
  holdMovers: 3,
  depth: {
    'plan-lead': { withoutUnit: 3, withUnit: 2 },
    board: { withoutUnit: 2, withUnit: 2 },
    network: { withoutUnit: 2, withUnit: 2 },
  },
};
