import { type OverlapAnswer } from '@muster/contracts';
import { withheldRows } from '../questions/withheld-rows';

/** The break of a sensitive characteristic: new categories that count fewer people than the threshold are left out, and
 *  so are those from which they follow. The pairs are left out altogether when one of them is small, because they add up
 *  to the categories. */
export function withholdOverlap(answer: OverlapAnswer, threshold: number): OverlapAnswer {
  const { rows, categories } = answer;
  const hidden = withheldRows(
    categories.map(({ code, people, fromOld, difference }) => ({
      group: { category: code },
      // No difference tells of nobody.
      counts: [people, fromOld, ...(difference === 0 ? [] : [difference])],
      undeclared: false,
    })),
    ['category'],
    threshold,
  );
  return {
    ...answer,
    rows: rows.some(({ people }) => people < threshold) ? [] : rows,
    categories: categories.filter((_, at) => hidden[at] !== true),
  };
}
