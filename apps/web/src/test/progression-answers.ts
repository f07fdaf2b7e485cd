import { type FiguresAbout, type RankProfileAnswer } from '@muster/contracts';
import { aboutLeaving } from './leaving-answers';

type Row = RankProfileAnswer['rows'][number];
type Side = Row['after'];

export const aboutRanks: FiguresAbout = {
  ...aboutLeaving,
  ...{
    definition: 'Share of a rank.',
    denominator: 'Declared people of the rank.',
    methods: ['rank-profile'],
  },
};

const side = (headcount: number): Side => ({
  ...{ status: 'shown', headcount, share: 0.1, lower: 0.05, upper: 0.15, shareOfGroup: 0.2 },
});
export const noSide: Side = {
  ...{ status: 'not-held', headcount: null, share: null, lower: null, upper: null, shareOfGroup: null },
};

/** Black officers at a rank: 4 before and 6 after unless told otherwise, without a clear change. */
export const aRankRow = (rank: string, rankLabel: string, more: Partial<Row> = {}): Row => ({
  ...{ rank, rankLabel, orAbove: false, group: 'black', groupLabel: 'Black', undeclared: false },
  ...{ smallNumber: true, before: side(4), after: side(6) },
  ...{ changePoints: 1, changeLower: -2, changeUpper: 4 },
  ...more,
});

/** A row of nobody at either date. */
export const anEmptyRow = (rank: string, more: Partial<Row> = {}): Row =>
  aRankRow(rank, rank, { before: side(0), after: side(0), ...more });

export const profileOf = (rows: readonly Row[]): RankProfileAnswer => ({
  ...{ metric: 'rank-profile', force: 'EXMP', from: '2025-03-31', to: '2026-03-31' },
  ...{ workforceType: 'officer', characteristic: 'ethnicity', grouping: 'ethnicity-5-plus-1' },
  ...{ rows: [...rows], about: aboutRanks },
});
