import { type RankProfileAnswer } from '@muster/contracts';

/** One group at one rank, or at the rank and those above it. */
export type RankProfileRow = RankProfileAnswer['rows'][number];
