import { type FiguresAbout } from '@muster/contracts';
import { formatDate } from '@muster/narrative';
import { describeFigures } from '../questions/describe-figures';
import { dimensionLabel } from '../questions/dimension-ids';
import { LENGTH_OF_SERVICE } from '../questions/length-of-service';
import { populationWords } from '../questions/population-words';
import { type QuestionContext } from '../questions/question-context';
import { eligibilityWords } from './eligibility-words';
import { type EventRatesPlan } from './event-rates-plan';

type Kind = EventRatesPlan['kind'];

const DEFINITION: Readonly<Record<Kind, string>> = {
  joiners:
    'Joiner: in post at the end of the period and not at its beginning, or came back after having left.',
  leavers:
    'Leaver: in post at the beginning of the period and not at its end, or left and came back. A career break or a secondment is no leaving.',
  promotions:
    'Promoted: moved to a higher rank of the same ladder that is not held as temporary or acting, or kept as substantive.',
};
const FLOWS: Readonly<Record<Kind, string>> = {
  joiners: 'Every joining and coming back of the period counts, with what the person is afterwards.',
  leavers: 'Every leaving of the period counts, with what the person was before.',
  promotions: 'Every promotion of the period counts, with what the person was before.',
};
const METHODS: Readonly<Record<Kind, readonly string[]>> = {
  joiners: ['rates-by-group', 'snapshots-and-spells'],
  leavers: ['rates-by-group', 'snapshots-and-spells'],
  promotions: ['rates-by-group', 'promotion'],
};
const COMPARISON = [
  ...['comparing-groups', 'ratio-of-rates', 'tests-of-two-rates', 'verdict-on-a-ratio', 'many-comparisons'],
];

/** The family of the comparisons of an answer, in words. */
export function familyName({
  kind,
  groups: { by, measured },
  period: { first, last },
}: EventRatesPlan): string {
  const label = (dimension: string) => dimensionLabel(dimension, {}).toLowerCase();
  const within = by
    .filter((dimension) => dimension !== measured)
    .map((each) => `, within each ${label(each)}`);
  const what = kind === 'promotions' ? 'Promotions' : 'Leavers';
  return `${what} by ${label(measured ?? '')}${within.join('')}, after ${formatDate(first.asAt)} and up to ${formatDate(last.asAt)}`;
}

/** What the rates of an answer mean and where they come from. */
export function describeEventRates(
  context: QuestionContext,
  plan: EventRatesPlan,
  notes: readonly string[],
): FiguresAbout {
  const { kind, denominator, eligibility, groups, period } = plan;
  const words = populationWords(context, groups, [period.from, period.to]);
  const isCohort = denominator === 'start' && kind !== 'joiners';
  return describeFigures(context, {
    ...{ by: groups.by, measured: groups.measured, grouping: groups.grouping, words },
    snapshots: [period.first, period.last],
    definition: [
      DEFINITION[kind],
      ...(denominator === 'start' ? [] : [FLOWS[kind]]),
      ...lossWords(plan),
    ].join(' '),
    denominator: denominatorWords(plan),
    intervalMethod: isCohort
      ? 'Wilson score interval, 95%: how much the share could move by chance with numbers this small.'
      : 'Interval of a count after Byar, 95%: how much the rate could move by chance with numbers this small.',
    methods: [
      ...METHODS[kind],
      ...(groups.by.includes(LENGTH_OF_SERVICE) ? ['length-of-service'] : []),
      ...(isCohort ? ['wilson-interval'] : ['count-intervals']),
      ...(kind === 'joiners' ? [] : COMPARISON),
    ].filter((method, at, all) => all.indexOf(method) === at),
    notes: [
      ...period.notes,
      ...(eligibility ? [`Who could be promoted: ${eligibilityWords(eligibility)}`] : []),
      ...lengthOfPeriod(plan),
      ...notes,
    ],
  });
}

function lossWords({ loss }: EventRatesPlan): string[] {
  if (loss === null) return [];
  return loss === 'service'
    ? ['Service loss: transfers to another force are left out.']
    : ['Force loss: transfers to another force count.'];
}

function denominatorWords({ kind, denominator }: EventRatesPlan): string {
  const who = kind === 'promotions' ? 'People who could be promoted' : 'Headcount';
  switch (denominator) {
    case 'start':
      return `${who}, at the beginning of the period.`;
    case 'average':
      return `${who}, mean of the beginning and the end of the period.`;
    case 'person-years':
      return kind === 'promotions'
        ? 'Years in post of people who could be promoted, summed.'
        : 'Years in post of everybody, summed.';
  }
}

/** A rate of another time than a year is none of a year, and says so. */
function lengthOfPeriod({ denominator, period: { from, to } }: EventRatesPlan): string[] {
  const days = to - from;
  if (denominator === 'person-years' || (days >= 365 && days <= 366)) return [];
  return [`The period has ${days} days: its rates are not yearly rates.`];
}
