import { type ComparatorTable, type ComparatorYear } from '@muster/domain';

/** Where the figures of a year come from. */
export interface ComparatorProvenance {
  readonly publication: string;
  readonly source: string;
  readonly contentSha256: string;
  readonly origin: 'shipped' | 'loaded';
  /** ISO 8601 moment; null for what ships. */
  readonly savedAt: string | null;
}

/** A year of a table as it counts now. */
export interface HeldComparatorYear {
  readonly figures: ComparatorYear;
  readonly provenance: ComparatorProvenance;
}

/** Public figures as of one revision of the store. A year counts as its newest version says, and whole: figures of two
 *  publications are never mixed within a year. */
export interface ComparatorSet {
  readonly revision: string;
  readonly tables: ReadonlyMap<
    ComparatorTable['id'],
    { readonly label: string; readonly years: ReadonlyMap<number, HeldComparatorYear> }
  >;
}
