import { type ActingAnswer } from '@muster/contracts';
import { withheldRows } from '../questions/withheld-rows';

type Row = ActingAnswer['rows'][number];
type Share = Row['acting'];

const WITHHELD: Share = {
  ...{
    status: 'withheld',
    people: null,
    of: null,
    share: null,
    lower: null,
    upper: null,
    reason: 'withheld',
  },
};

/** An answer by a sensitive characteristic: a share of fewer people than the threshold is not shown, nor one from which it
 *  follows. */
export function withholdActing(answer: ActingAnswer, threshold: number): ActingAnswer {
  const flags = (side: 'acting' | 'kept') =>
    withheldRows(
      answer.rows.map((row) => ({
        ...{ group: row.group, undeclared: row.undeclared },
        counts: [row[side].people, row[side].of].flatMap((count) => count ?? []),
      })),
      answer.by,
      threshold,
    );
  const [acting, kept] = [flags('acting'), flags('kept')];
  return {
    ...answer,
    rows: answer.rows.map((row, at) => ({
      ...row,
      acting: acting[at] === true ? WITHHELD : row.acting,
      kept: kept[at] === true ? WITHHELD : row.kept,
      smallNumber: row.smallNumber && acting[at] !== true,
    })),
    about: {
      ...answer.about,
      notes: answer.about.notes.filter((note) => !note.startsWith('Left out of the people who kept')),
    },
  };
}
