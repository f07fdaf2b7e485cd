import { type PublishedFigure } from '@muster/contracts';
import { type Band, medianInBands } from '../derive/median-in-bands';
import { mergeUntilTen } from './merge-until-ten';
import { type FunnelCount } from './reason-counts';
import { roundToFive } from './round-to-five';
import { type MergeBranch } from './theme-taxonomy';

/** Days from the request to the first answer, first and last of each band. */
const BANDS = {
  '0-2': [0, 2],
  '3-5': [3, 5],
  '6-10': [6, 10],
  '11-20': [11, 20],
  '21-more': [21, null],
} as const;

/** Each band is merged with all later ones: most are answered soon, and it is the late ones that are few. */
const TREE: MergeBranch = {
  code: '0-on',
  label: 'Any',
  of: [
    '0-2',
    {
      code: '3-on',
      label: 'Three days and more',
      of: [
        '3-5',
        {
          code: '6-on',
          label: 'Six days and more',
          of: ['6-10', { code: '11-on', label: 'Eleven days and more', of: ['11-20', '21-more'] }],
        },
      ],
    },
  ],
};

/** Median calendar days to the first contact, within bands of at least ten people to the nearest five; never the days of a
 *  person. Withheld when fewer than ten were answered; not available when it lies in a band without an end. */
export function contactDays(counts: readonly FunnelCount[]): PublishedFigure {
  const byBand = new Map<string, number>();
  for (const { days, count } of counts.flatMap(({ daysToContact }) => daysToContact)) {
    const band =
      Object.entries(BANDS).find(([, [, last]]) => last === null || days <= last)?.[0] ?? '21-more';
    byBand.set(band, (byBand.get(band) ?? 0) + count);
  }
  const groups = mergeUntilTen(TREE, byBand);
  if (groups.length === 0) return { status: 'withheld' };
  return medianInBands(groups.map(({ code, count }) => bandOf(code, roundToFive(count))));
}

/** A merged band begins with its first day and has no end. */
function bandOf(code: string, people: number): Band {
  const own = Object.entries(BANDS).find(([band]) => band === code)?.[1];
  const from = own?.[0] ?? Number.parseInt(code, 10);
  const last = own?.[1] ?? null;
  return { from, to: last === null ? null : last + 1, people: { status: 'ok', value: people } };
}
