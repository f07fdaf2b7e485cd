import {
  type Classification,
  type Crosswalk,
  type Force,
  type Grouping,
  type RankLadder,
} from '@muster/domain';
import { RANK_AT_OR_ABOVE } from './dimension-ids';
import { type HeldLedger, type PublishedSnapshot } from '../ledger/held-ledger';

/** Everything a question is checked and answered with, of one moment. */
export interface QuestionContext {
  readonly force: Force;
  readonly held: HeldLedger;
  /** Version of the program. */
  readonly codeVersion: string;
  readonly ladders: readonly RankLadder[];
  /** Every grouping and crosswalk there is, and the classifications by id. */
  readonly groupings: readonly Grouping[];
  readonly crosswalks: readonly Crosswalk[];
  readonly classifications: ReadonlyMap<string, Classification>;
  /** By snapshot id: how its file was read. */
  readonly readings: ReadonlyMap<string, SnapshotReading>;
}

export interface SnapshotReading {
  /** Dimensions that the mapping reads. */
  readonly dimensions: readonly string[];
  /** Dimension -> classification id that the codes belong to. */
  readonly classifications: Readonly<Record<string, string>>;
  /** Extra dimension -> label. */
  readonly extraLabels: Readonly<Record<string, string>>;
}

/** Whether the snapshot holds the dimension. `rank-at-or-above` is held where the rank is. */
export function holds(
  { held, readings }: QuestionContext,
  snapshot: PublishedSnapshot,
  dimension: string,
): boolean {
  const column = dimension === RANK_AT_OR_ABOVE ? 'rank' : dimension;
  if ((held.vocabulary[column]?.length ?? 0) === 0) return false;
  return column.startsWith('extra:')
    ? (readings.get(snapshot.id)?.dimensions.includes(column) ?? false)
    : !snapshot.notHeld.includes(column);
}
