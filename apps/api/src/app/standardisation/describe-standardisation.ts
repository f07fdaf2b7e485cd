import { type FiguresAbout } from '@muster/contracts';
import { formatPercent } from '@muster/narrative';
import { STRATUM_RULES } from '@muster/stats';
import { describeFigures } from '../questions/describe-figures';
import { dimensionLabel } from '../questions/dimension-ids';
import { populationWords } from '../questions/population-words';
import { type QuestionContext } from '../questions/question-context';
import { overlapNotes, smallNumberNotes } from '../questions/standing-notes';
import { type StandardisationPlan } from './plan-standardisation';
import { type StepFactors } from './step-factors';

/** What standardised rates and the parts of a gap mean, whom they count and where they come from. */
export function describeStandardisation(
  context: QuestionContext,
  plan: StandardisationPlan,
  factors: StepFactors | null,
  rows: readonly { readonly smallNumber: boolean }[],
): FiguresAbout {
  const { period, groups, eras, axis } = plan;
  const filters = eras[0]?.filters ?? groups.filters;
  return describeFigures(context, {
    ...{ by: groups.by, measured: groups.measured, grouping: groups.grouping },
    snapshots: [period.first, period.last],
    words: populationWords(context, { ...groups, filters }, [period.from, period.to]),
    definition:
      'Leavers of the period over the time in post, by what people were before they left. Transfers to another force count as leaving. Length of service is that at the beginning of each year.',
    denominator: 'Years in post of everybody, summed (person-years).',
    intervalMethod:
      "Byar's interval for crude rates and ratios, that of Dobson and others for standardised rates, 95%. A gap has the one that follows from both rates; its parts have none.",
    methods: ['kitagawa-split', 'standardisation', 'leaver-rates', 'length-of-service', 'count-intervals'],
    notes: [
      ...period.notes,
      ...missingNotes(plan),
      ...(factors ? heldNotes(factors) : []),
      ...overlapNotes([axis]),
      ...smallNumberNotes(rows),
    ],
  });
}

function missingNotes({ obstacle }: StandardisationPlan): string[] {
  if (!obstacle) return [];
  const name = dimensionLabel(obstacle.dimension, {});
  return obstacle.reason === 'not-held'
    ? [`${name} is not held in every snapshot of the period: nobody is counted by it.`]
    : [`${name} is recorded in different classifications within the period. A grouping may bridge them.`];
}

function heldNotes({ first, second, held }: StepFactors): string[] {
  const share = (of: number | null) => formatPercent(of ?? 0);
  if (first.length === 0) {
    return [
      `The first day of service is held for ${share(held.lengthOfService)} of the time in post; 95% are needed for the first step.`,
    ];
  }
  return [
    `Where a side has fewer than ${STRATUM_RULES.thinBelow} years in post, that is too few: its rate is not carried over to others.`,
    ...(first.includes('entryRoute')
      ? []
      : [
          `The entry route is held for ${share(held.entryRoute)} of the time in post, too little to use: the first step is length of service alone.`,
        ]),
    ...(second.length > 0
      ? ['Rank can itself be a result of unequal treatment, so it is a second step of its own.']
      : [`Rank is held for ${share(held.rank)} of the time in post, too little for the second step.`]),
  ];
}
