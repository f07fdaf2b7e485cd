import { type RankProfileAnswer } from '@muster/contracts';
import { withheldRows } from '../questions/withheld-rows';

type Row = RankProfileAnswer['rows'][number];

const NOTHING = { headcount: null, share: null, lower: null, upper: null, shareOfGroup: null } as const;

/** An answer by a sensitive characteristic: cells of rank and group below the threshold at one of the dates have no
 *  number, nor have those from which they follow. A rank with those above it is not shown for a group of which one of
 *  these ranks is missing, because the difference of two such rows is a rank. */
export function withholdRankProfile(answer: RankProfileAnswer, threshold: number): RankProfileAnswer {
  const single = answer.rows.filter(({ orAbove }) => !orAbove);
  const flags = withheldRows(
    single.map(({ rank, group, undeclared, before, after }) => ({
      ...{ group: { rank, group }, undeclared },
      counts: [before.headcount, after.headcount].flatMap((count) => count ?? []),
    })),
    ['rank', 'group'],
    threshold,
  );
  const hidden = new Set(single.filter((_, at) => flags[at]));
  const missing = new Set([...hidden].map(({ group }) => group));
  return {
    ...answer,
    rows: answer.rows.map((row) =>
      hidden.has(row) || (row.orAbove && missing.has(row.group)) ? without(row) : row,
    ),
  };
}

function without(row: Row): Row {
  const none = (side: Row['before']): Row['before'] =>
    side.headcount === null ? side : { ...NOTHING, status: 'withheld' };
  return {
    ...row,
    ...{ smallNumber: false, before: none(row.before), after: none(row.after) },
    ...{ changePoints: null, changeLower: null, changeUpper: null },
  };
}
