import { type FiguresAbout, type ShareChangeAnswer } from '@muster/contracts';
import { formatDate } from '@muster/narrative';
import { isCharacteristic } from '@muster/domain';
import { describeFigures } from '../questions/describe-figures';
import { dimensionLabel } from '../questions/dimension-ids';
import { populationWords } from '../questions/population-words';
import { type QuestionContext } from '../questions/question-context';
import { overlapNotes, smallNumberNotes } from '../questions/standing-notes';
import { type ShareChangePlan } from './plan-share-change';
import { type Movers } from './split-movers';

/** What the parts of a change mean, whom they count and where they come from. `movers`: null when nobody was counted. */
export function describeShareChange(
  context: QuestionContext,
  plan: ShareChangePlan,
  groups: ShareChangeAnswer['groups'],
  movers: Movers | null,
): FiguresAbout {
  const { period, after } = plan;
  const [dimension = ''] = after.by;
  const labels = context.readings.get(period.last.id)?.extraLabels ?? {};
  const name = dimensionLabel(dimension, labels).toLowerCase();
  const state = isCharacteristic(dimension) ? 'declared' : 'recorded';
  return describeFigures(context, {
    by: after.by,
    measured: dimension,
    grouping: after.grouping,
    snapshots: [period.first, period.last],
    words: populationWords(context, after, [period.from, period.to]),
    definition: `Change of a group's share of the people with a ${state} ${name}, split by what happened to people between the two dates.`,
    denominator: `People with a ${state} ${name} at each date. People without are counted, but left out of percentages.`,
    intervalMethod: 'None: everybody is counted at both dates, and the parts add up to the change.',
    methods: ['share-change'],
    notes: [
      ...period.notes,
      ...after.notHeld.map((each) => `${dimensionLabel(each, labels)} is not held at both dates.`),
      ...changeNotes(context, plan),
      ...(movers ? moverNotes(movers) : []),
      ...(dimension === 'age-band' ? [AGE] : []),
      ...overlapNotes([plan.axis]),
      ...smallNumberNotes(groups),
    ],
  });
}

const AGE = 'People who grew into another age band count as reclassification.';

function changeNotes(context: QuestionContext, { period, changed, axes }: ShareChangePlan): string[] {
  return changed.map((dimension) => {
    const list = (id: string) => {
      const classification = context.readings.get(id)?.classifications[dimension] ?? '';
      return `"${context.classifications.get(classification)?.label ?? 'no classification'}"`;
    };
    const { first, last } = period;
    const label = dimensionLabel(dimension, {});
    const said = `${label} is recorded in ${list(last.id)} at ${formatDate(last.asAt)}, in ${list(first.id)} at ${formatDate(first.asAt)}.`;
    return axes
      ? `${said} The grouping covers both; who is in another group because of the change counts as reclassification.`
      : `${said} The two are only compared by a grouping that covers both.`;
  });
}

function moverNotes({ leavingNotHeld, entryNotHeld, away }: Movers): string[] {
  return [
    ...(entryNotHeld
      ? ['The entry route is not held for everybody: who joined without one counts as joining.']
      : []),
    ...(leavingNotHeld
      ? ['The reason for leaving is not held for everybody: who left without one counts as leaving.']
      : []),
    ...(away ? ['Career breaks and secondments that leave the files count as transfers.'] : []),
  ];
}
