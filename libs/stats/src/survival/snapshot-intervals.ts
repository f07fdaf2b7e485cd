/** One row per person and pair of neighbouring snapshots, the first of which holds the person; columns. */
export interface SnapshotIntervals {
  /** Days of service at the first snapshot. */
  readonly service: Int32Array;
  /** Days from the first snapshot to the second, at least 1. */
  readonly days: Int32Array;
  /** 1 = gone at the second. */
  readonly left: Uint8Array;
  /** 0, 1 ...; -1 = not asked about. */
  readonly group: Int16Array;
}
