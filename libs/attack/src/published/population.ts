import { type LeafSets } from './leaf-sets';

/** One set of people that several cells divide: a workforce type and measure at a quarter or over a period. */
export interface Population {
  /** `officer|stock|2025-Q3`, `officer|leavers|2025-04-01/2025-09-30`. */
  readonly id: string;
  readonly workforceType: string;
  readonly measure: string;
  readonly moment: Moment;
  readonly dims: ReadonlyMap<string, LeafSets>;
  /** Each set of people once, whatever tables and roles it stands in. */
  readonly counts: readonly Count[];
  readonly facts: readonly Fact[];
}

/** A stock has a quarter, a flow its days; both only a name when the files do not give the days. */
export interface Moment {
  readonly name: string;
  readonly quarter: string | null;
  readonly days: { readonly from: string; readonly to: string } | null;
}

/** Where a cell lies: dimension -> leaves, dimensions that mean everybody left out. */
export type Place = ReadonlyMap<string, readonly string[]>;

export interface Count {
  readonly key: string;
  readonly place: Place;
  readonly coords: Readonly<Record<string, string>>;
  /** Tables it stands in. */
  readonly tables: readonly string[];
  readonly state: 'shown' | 'hidden' | 'impossible';
  /** Null unless shown. */
  readonly value: number | null;
  /** What the number of people may be. Hidden: nothing is known. */
  readonly range: Range;
  /** Certainly rounded by this release, so that the same people would have the same value. */
  readonly fresh: boolean;
}

export interface Fact {
  readonly place: Place;
  readonly coords: Readonly<Record<string, string>>;
  readonly value: number;
}

export interface Range {
  readonly low: number;
  readonly high: number;
}
