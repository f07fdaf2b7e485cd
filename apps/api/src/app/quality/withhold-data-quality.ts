import { type DataQualityAnswer } from '@muster/contracts';
import { withheldRows } from '../questions/withheld-rows';
import { uncounted } from './declared-part';

type Row = DataQualityAnswer['units'][number];

/** The units of an answer by a characteristic that needs a grant: a unit in which fewer than `threshold` people have
 *  declared, or have not, has no number, and neither has one from which it would follow. Where a kind of missing answers is
 *  that small in any unit, the kinds are told apart in none: the whole would give it away. */
export function withholdDataQuality(answer: DataQualityAnswer, threshold: number): DataQualityAnswer {
  const rows = answer.units.map(({ group, total, declared }) => ({
    group,
    // Nobody without an answer tells of nobody.
    counts:
      total === null || declared === null ? [] : [declared, ...(total > declared ? [total - declared] : [])],
    undeclared: false,
  }));
  const hidden = withheldRows(rows, ['unit'], threshold);
  const apart = answer.units.every((row) => !tellsFew(row, threshold));
  return {
    ...answer,
    units: answer.units.map((row, at) => {
      if (hidden[at] === true) return { ...row, ...uncounted('withheld'), gate: null, smallNumber: false };
      return apart || !row.refusalHeld
        ? row
        : { ...row, preferNotToSay: null, notRecorded: null, smallNumber: false };
    }),
  };
}

function tellsFew({ preferNotToSay, notRecorded, refusalHeld }: Row, threshold: number): boolean {
  return (
    refusalHeld && [preferNotToSay, notRecorded].some((count) => (count ?? 0) > 0 && (count ?? 0) < threshold)
  );
}
