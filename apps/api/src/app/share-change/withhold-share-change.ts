import { type ShareChangeAnswer } from '@muster/contracts';
import { withheldRows } from '../questions/withheld-rows';

type Group = ShareChangeAnswer['groups'][number];

const UNKNOWN = { headcount: null, declared: null, share: null } as const;

/** An answer by a sensitive characteristic: a group that counts fewer people than the threshold at one of the dates has no
 *  number; nor have those from which it follows. The split is left out of every group when one cause moved fewer. */
export function withholdShareChange(answer: ShareChangeAnswer, threshold: number): ShareChangeAnswer {
  const hidden = withheldRows(
    answer.groups.map(({ group, before, after }) => ({
      group: { [answer.characteristic]: group },
      counts: [before.headcount, after.headcount].flatMap((count) => count ?? []),
      undeclared: false,
    })),
    [answer.characteristic],
    threshold,
  );
  const few = (people: number) => people !== 0 && Math.abs(people) < threshold;
  const split =
    !hidden.includes(true) &&
    !answer.groups.some(({ parts }) => parts.some(({ group, declared }) => few(group) || few(declared)));
  const groups = answer.groups.map((row, at): Group => {
    const { group, label, status, parts } = row;
    if (hidden[at] === true) {
      const names = { group, label, status: 'withheld' as const, reason: 'withheld', smallNumber: false };
      return { ...names, before: UNKNOWN, after: UNKNOWN, change: null, parts: [] };
    }
    if (split || parts.length === 0) return row;
    // Without its parts a change has no split, and the sentence about it says why.
    return { ...row, change: null, parts: [], ...(status === 'shown' ? { reason: 'withheld' } : {}) };
  });
  return { ...answer, groups };
}
