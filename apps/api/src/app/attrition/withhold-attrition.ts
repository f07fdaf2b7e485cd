import { type AttritionAnswer, type AttritionPart } from '@muster/contracts';
import { withheldRows } from '../questions/withheld-rows';

/** An answer by a sensitive characteristic. What is said of leaving rests on many counts of the same few people, so a part
 *  is given whole or not at all: it is left out when one of them is below the threshold, or follows from the others. A
 *  note names the parts that are missing. */
export function withholdAttrition(answer: AttritionAnswer, threshold: number): AttritionAnswer {
  const hidden = withheldRows(
    answer.parts.map((part) => ({
      group: part.group,
      counts: countsOf(part),
      undeclared: part.undeclared,
    })),
    answer.by,
    threshold,
  );
  const missing = answer.parts.flatMap(({ labels }, at) =>
    hidden[at] === true ? [Object.values(labels)[0] ?? 'All'] : [],
  );
  return {
    ...answer,
    parts: answer.parts.flatMap((part, at) => (hidden[at] === true ? [] : [part])),
    about: {
      ...answer.about,
      notes: [
        ...answer.about.notes,
        ...(missing.length === 0
          ? []
          : [`Withheld, because one of their counts is below ${threshold}: ${missing.join('; ')}.`]),
      ],
    },
  };
}

/** Everybody in post, then what happened; nobody at all tells of no person where it is a detail. */
function countsOf(part: AttritionPart): readonly number[] {
  const details = [
    ...[part.rejoiners, part.transfersOut, part.serviceLoss, part.leaversOfThoseAtStart, part.otherChange],
    ...part.routes.map(({ leavers }) => leavers),
    part.serviceAtExit.withoutServiceStart,
    ...part.earlyLeavers.flatMap(({ joiners, exposed, share }) => [
      ...[joiners ?? 0, exposed ?? 0],
      Math.round((share ?? 0) * (exposed ?? 0)),
    ]),
  ];
  return [
    ...[part.headcountAtStart, part.headcountAtEnd, part.joiners, part.leavers],
    // Padded with everybody, so that the places of the counts stay the same in each part.
    ...details.map((count) => (count === 0 ? part.headcountAtStart : count)),
  ];
}
