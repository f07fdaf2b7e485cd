import { type AttritionAnswer, type AttritionPart } from '@muster/contracts';
import { type TableChartSpec } from '../charts/chart-spec';
import { formatDate } from '../format/format-date';
import { formatNumber } from '../format/format-number';
import { formatPercent } from '../format/format-percent';
import { absence } from '../tables/absence';
import { dayColumn } from '../tables/day-column';
import { dimensionColumns } from '../tables/dimension-columns';
import { numberColumn } from '../tables/number-column';
import { percentColumn } from '../tables/percent-column';
import { tableChart } from '../tables/table-chart';
import { textColumn } from '../tables/text-column';
import { reasonWords } from '../words/reason-words';
import { attritionFrame } from './attrition-frame';
import { everybodyOf } from './everybody-of';
import { nothingToSay } from './nothing-to-say';
import { type RowOfPart, rowsOfParts } from './rows-of-parts';

type Cohort = AttritionPart['earlyLeavers'][number];

const METHODS = { counted: 'Counted', 'kaplan-meier': 'Kaplan-Meier' } as const;

/** Of those who joined in a period, the share gone within 12, 24 and 60 months. The denominator is the cohort that joined,
 *  never the leavers. A cohort that is too young for its months has no share, and says so. */
export function earlyLeavers(answer: AttritionAnswer): TableChartSpec {
  const { about, by } = answer;
  const everybody = everybodyOf(answer);
  const rows = rowsOfParts(answer.parts, (part) => part.earlyLeavers);
  const absent = ({ each }: RowOfPart<Cohort>) => absence(each.status, each.reason);
  const frame = attritionFrame<RowOfPart<Cohort>>(answer, 'early-leavers', 'Share of joiners who left early');
  return tableChart(rows, {
    ...frame,
    title: titleOf(everybody, about.people),
    sentences:
      everybody === null || everybody.earlyLeavers.length === 0
        ? nothingToSay(answer)
        : everybody.earlyLeavers.map(sentenceOf),
    columns: [
      ...dimensionColumns<RowOfPart<Cohort>>(by, about),
      {
        ...numberColumn<RowOfPart<Cohort>>('months', 'Gone within (months)', ({ each }) => each.months),
        rowHeader: true,
      },
      dayColumn('joinedAfter', 'Joined after', ({ each }) => each.joinedAfter),
      dayColumn('joinedUpTo', 'Joined up to', ({ each }) => each.joinedUpTo),
      numberColumn('joiners', 'Joiners', ({ each }) => each.joiners, { absent }),
      numberColumn('exposed', 'Could be followed to the end', ({ each }) => each.exposed, { absent }),
      percentColumn('share', 'Gone, share of joiners (%)', ({ each }) => each.share, { absent }),
      percentColumn('lower', '95% range from (%)', ({ each }) => each.lower, { absent }),
      percentColumn('upper', '95% range to (%)', ({ each }) => each.upper, { absent }),
      textColumn('method', 'Method', ({ each }) => each.method && METHODS[each.method]),
      textColumn('reason', 'Why there is no share', ({ each }) =>
        each.reason === null ? null : reasonWords(each.reason),
      ),
    ],
    rowId: ({ group, each }) => [...Object.values(group), each.months].join('|'),
    notes: [
      ...frame.notes,
      'These are shares of everybody who joined between the two days, not shares of leavers.',
      'Who joined too recently to be followed is never counted as having stayed.',
    ],
  });
}

function titleOf(everybody: AttritionPart | null, people: string): string {
  const first = everybody?.earlyLeavers.find(({ share }) => share !== null);
  if (first === undefined || first.share === null) return `Early leavers among ${people}`;
  return `${formatPercent(first.share)} of new ${people} left within ${first.months} months`;
}

function sentenceOf({ months, joinedAfter, joinedUpTo, joiners, share, reason }: Cohort): string {
  if (share === null || joiners === null) {
    return `Gone within ${months} months: no share. Reason: ${reasonWords(reason)}.`;
  }
  const cohort = `Of ${formatNumber(joiners)} who joined after ${formatDate(joinedAfter)}, up to ${formatDate(joinedUpTo)}`;
  return `${cohort}, ${formatPercent(share)} were gone within ${months} months.`;
}
