import { type BoardPosition, type PublishedAnswer, type Reasons } from '@muster/contracts';
import { type PackPart, type PackSources } from '@muster/packs';
import { type DisclosedTable } from '../release/disclosed-table';

/** What one section of a pack is made of: figures that the gate has made already, or a register without people. */
export type PackContent =
  /** Empty where the lattice of the reader has none of it. */
  | {
      readonly kind: 'figures' | 'annex' | 'quality';
      readonly answers: readonly DisclosedTable<PublishedAnswer>[];
    }
  | { readonly kind: 'reasons'; readonly reasons: DisclosedTable<Reasons> }
  | { readonly kind: 'position'; readonly position: DisclosedTable<BoardPosition> }
  | Extract<PackPart, { readonly kind: 'commitments' }>;

/** A pack before its composition. */
export interface PackContents extends Omit<PackSources, 'parts'> {
  readonly contents: readonly PackContent[];
}
