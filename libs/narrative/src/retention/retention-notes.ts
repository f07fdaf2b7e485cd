import { type RetentionAnswer } from '@muster/contracts';
import { labelOfRow } from '../event-rates/label-of-row';
import { formatNumber } from '../format/format-number';
import { groupPeople } from '../words/group-people';
import { curveStartSentence } from '../words/curve-start-sentence';
import { curveStartsLate } from './curve-starts-late';

/** What a reader of the curves needs to know: who is in none, where each starts and when half have left. */
export function retentionNotes({ about, by, curves, leftOut }: RetentionAnswer): string[] {
  const { withoutServiceStart, impossible } = leftOut ?? { withoutServiceStart: 0, impossible: 0 };
  return [
    ...about.notes,
    about.denominator,
    'Who served before the first snapshot is counted from the service they had then.',
    ...curves.flatMap((curve) => {
      const who = groupPeople(labelOfRow(curve, by[0] ?? ''), about.people);
      const { medianYears, startsAtYears } = curve;
      return [
        ...(curveStartsLate(curve) && startsAtYears !== null
          ? [curveStartSentence(who, startsAtYears, 'of service')]
          : []),
        ...(medianYears === null
          ? []
          : [`Half of ${who} have left by ${formatNumber(medianYears, 1)} years of service.`]),
      ];
    }),
    ...(withoutServiceStart === 0
      ? []
      : [
          `${formatNumber(withoutServiceStart)} ${about.people} have no first day of service and are in no curve.`,
        ]),
    ...(impossible === 0
      ? []
      : [`${formatNumber(impossible)} ${about.people} have days that cannot be right and are in no curve.`]),
  ];
}
