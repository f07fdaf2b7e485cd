import { type RankProfileAnswer } from '@muster/contracts';
import { SYMBOLS } from '../tables/symbols';
import { absence } from '../tables/absence';
import { headerColumn } from '../tables/header-column';
import { numberColumn } from '../tables/number-column';
import { percentColumn } from '../tables/percent-column';
import { type TableColumn } from '../tables/table-column';
import { type RankProfileRow } from './rank-profile-row';

type At = 'before' | 'after';

/** The columns of a rank profile: counts and shares of the rank at both dates, the change with its range, and the share of
 *  the group's own people who stand in the rank. */
export function rankProfileColumns({
  about,
  characteristic,
}: RankProfileAnswer): TableColumn<RankProfileRow>[] {
  const absent = (at: At) => (row: RankProfileRow) =>
    row.undeclared ? SYMBOLS.notApplicable : absence(row[at].status, null);
  const percent = (at: At, of: 'share' | 'lower' | 'upper' | 'shareOfGroup', header: string) =>
    percentColumn<RankProfileRow>(`${at}-${of}`, header, (row) => row[at][of], { absent: absent(at) });
  const points = (id: 'changePoints' | 'changeLower' | 'changeUpper', header: string) =>
    numberColumn<RankProfileRow>(id, header, (row) => row[id], { decimals: 1, absent: absent('after') });
  return [
    headerColumn('rank', about.dimensionLabels['rank'] ?? 'Rank or grade', ({ rankLabel }) => rankLabel),
    headerColumn(
      'group',
      about.dimensionLabels[characteristic] ?? characteristic,
      ({ groupLabel }) => groupLabel,
    ),
    numberColumn('before', 'Headcount before', ({ before }) => before.headcount, {
      absent: absent('before'),
    }),
    percent('before', 'share', 'Share of the rank before (%)'),
    numberColumn('after', 'Headcount', ({ after }) => after.headcount, {
      absent: absent('after'),
      mark: ({ smallNumber }) => (smallNumber ? SYMBOLS.smallNumber : null),
    }),
    percent('after', 'share', 'Share of the rank (%)'),
    percent('after', 'lower', '95% range from (%)'),
    percent('after', 'upper', '95% range to (%)'),
    points('changePoints', 'Change (points)'),
    points('changeLower', 'Change from (points)'),
    points('changeUpper', 'Change to (points)'),
    percent('before', 'shareOfGroup', "Share of the group's people in the rank before (%)"),
    percent('after', 'shareOfGroup', "Share of the group's people in the rank (%)"),
  ];
}
