import { type SnapshotSummary } from '@muster/contracts';

/** What loading a file for a day means for what is loaded already. */
export interface DatePlace {
  /** Revision of the snapshot of the same day that the file would take the place of, null when there is none. */
  readonly replaces: number | null;
  /** Loaded snapshots of later days, which are worked out again. */
  readonly later: number;
}

/** Finds the place of a day (`YYYY-MM-DD`) among the snapshots of a force. */
export function placeOfDate(asAt: string, snapshots: readonly SnapshotSummary[]): DatePlace {
  const loaded = snapshots.filter(({ state }) => state === 'published');
  const same = loaded.find((snapshot) => snapshot.asAt === asAt);
  return {
    replaces: same ? (same.revision ?? 1) : null,
    later: asAt === '' ? 0 : loaded.filter((snapshot) => snapshot.asAt > asAt).length,
  };
}
