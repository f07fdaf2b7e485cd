import { type EpochDay } from '@muster/domain';

/** Snapshots of the invented workforce: ten years of month ends from 31 January 2016 on. */
export const MONTHS = 120;

export const SNAPSHOT_DAYS: readonly EpochDay[] = Array.from(
  { length: MONTHS },
  (_, month) => (Date.UTC(2016, month + 1, 0) / 86_400_000) as EpochDay,
);
