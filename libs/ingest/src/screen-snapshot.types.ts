import {
  type Classification,
  type Crosswalk,
  type Force,
  type Issue,
  type RankLadder,
  type ReferenceDate,
  type SnapshotMapping,
} from '@muster/domain';
import { type Vocabulary } from './vocabulary';

/** Everything that screening needs besides the bytes. */
export interface ScreenRequest {
  readonly mapping: SnapshotMapping;
  readonly force: Force;
  /** classification id -> classification, for every one that the force or the mapping names. */
  readonly classifications: ReadonlyMap<string, Classification>;
  readonly ladders: readonly RankLadder[];
  /** dimension -> classifications in which earlier snapshots of the force record it. Nothing earlier when left out. */
  readonly usedClassifications?: ReadonlyMap<string, readonly string[]>;
  /** Every crosswalk there is. */
  readonly crosswalks?: readonly Crosswalk[];
  /** Extra dimension id -> its slot 1 to 6, as the force has used them so far; new extras take the next free slot. */
  readonly extraSlots: Readonly<Record<string, number>>;
  readonly asAt: ReferenceDate;
  /** Today: an as-at date after it is refused. */
  readonly today: ReferenceDate;
  readonly vocabulary: Vocabulary;
  /** Keyed pseudonym (16 bytes) of a normalised staff number. The key stays with the caller. */
  readonly pseudonymise: (normalised: string) => Uint8Array;
  /** Whether the characteristics of this person (16 bytes) are withheld by notice. Left out when nobody gave one. */
  readonly withheld?: ((person: Uint8Array) => boolean) | undefined;
}

/** A file being screened: bytes of decompressed text in, blocks of coded rows (PostgreSQL binary COPY, header and
 *  trailer included) out. Memory does not grow with the file beyond the set of person references. */
export interface SnapshotScreen {
  write(chunk: Uint8Array, emit: (block: Uint8Array) => void): void;
  finish(emit: (block: Uint8Array) => void): ScreenOutcome;
  /** True as soon as an error is certain that makes reading on pointless (not a table, personal data ...). */
  readonly hopeless: boolean;
}

export interface ScreenOutcome {
  /** Errors and warnings, one per check and repair, in order of first appearance. Nothing may be stored with an error. */
  readonly issues: readonly Issue[];
  /** Data rows read, with those dropped as duplicates or counted as leavers. */
  readonly rows: number;
  /** Rows emitted for people in post at the as-at date. */
  readonly inPost: number;
  /** Rows emitted whose leaving date is on or before the as-at date. */
  readonly leavers: number;
  /** The vocabulary with the new codes appended. */
  readonly vocabulary: Vocabulary;
  readonly extraSlots: Readonly<Record<string, number>>;
  /** Dimension ids and fields (`fte`, `service-start` ...) that the mapping leaves out. */
  readonly notHeld: readonly string[];
}
