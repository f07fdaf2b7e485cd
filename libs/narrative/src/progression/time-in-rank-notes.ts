import { type TimeInRankAnswer } from '@muster/contracts';
import { labelOfRow } from '../event-rates/label-of-row';
import { formatNumber } from '../format/format-number';
import { groupPeople } from '../words/group-people';

/** What a reader of times in rank needs to know: what leaving does, when half are promoted, and who is in no curve. */
export function timeInRankNotes({ about, by, curves, leftOut }: TimeInRankAnswer): string[] {
  const left = (count: number, why: string) =>
    count === 0 ? [] : [`${formatNumber(count)} ${about.people} ${why} and are in no curve.`];
  return [
    ...about.notes,
    about.denominator,
    'Leaving ends the chance of promotion; promoted, left and still in the rank make up everybody.',
    ...curves
      .filter(({ rows }) => rows.length > 0)
      .map((curve) => {
        const who = groupPeople(labelOfRow(curve, by[0] ?? ''), about.people);
        return curve.medianYears === null
          ? `Fewer than half of ${who} are promoted within what can be seen.`
          : `Half of ${who} are promoted by ${formatNumber(curve.medianYears, 1)} years in the rank.`;
      }),
    ...left(leftOut?.withoutRankStart ?? 0, 'have no first day in the rank'),
    ...left(leftOut?.impossible ?? 0, 'have days that cannot be right'),
    ...left(leftOut?.acting ?? 0, 'were first seen holding the rank as temporary or acting'),
  ];
}
