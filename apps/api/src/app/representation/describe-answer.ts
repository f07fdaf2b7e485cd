import { type RepresentationAnswer } from '@muster/contracts';
import { isCharacteristic } from '@muster/domain';
import { type ChosenBaseline } from './baseline-chooser.service';
import { dimensionLabel } from '../questions/dimension-ids';
import { type PopulationWords } from '../questions/population-words';
import { type QuestionContext } from '../questions/question-context';
import { type QuestionPlan } from './question-plan';

/** What the figures of an answer mean and where they come from. */
export function describeAnswer(
  context: QuestionContext,
  plan: QuestionPlan,
  chosen: ChosenBaseline,
  words: PopulationWords,
  notes: readonly string[],
): RepresentationAnswer['about'] {
  const labels = context.readings.get(plan.snapshot.id)?.extraLabels ?? {};
  const measured = dimensionLabel(plan.measured, labels).toLowerCase();
  const { baseline } = chosen;
  const state = isCharacteristic(plan.measured) ? 'declared' : 'recorded';
  return {
    forceName: context.force.name,
    synthetic: context.force.synthetic,
    measured: plan.measured,
    dimensionLabels: Object.fromEntries(
      plan.by.map((dimension) => [dimension, dimensionLabel(dimension, labels)]),
    ),
    people: words.people,
    definition:
      plan.direction === 'within-group'
        ? `Share of the people of a group who stand in each ${measured}.`
        : `Share of people with a ${state} ${measured} who belong to the group, within each part of the workforce.`,
    groupingDefinition: plan.grouping ? `${plan.grouping.label}: ${plan.grouping.definition}` : null,
    population: words.population,
    denominator: `People with a ${state} ${measured}. People without are counted, but left out of percentages.`,
    intervalMethod:
      'Wilson score interval, 95%: how much the share could move by chance with numbers this small.',
    baseline: baseline && {
      label: baseline.label,
      source: baseline.source,
      base: baseline.base,
      referenceDate: baseline.referenceDate,
      areas: [...baseline.areas],
    },
    snapshot: {
      id: plan.snapshot.id,
      asAt: plan.snapshot.asAt,
      publishedAt: plan.snapshot.publishedAt,
      rows: plan.snapshot.rows,
    },
    notes: [
      ...plan.notes,
      ...(context.force.synthetic ? ['The people of this force are invented.'] : []),
      ...(words.note === null ? [] : [words.note]),
      ...chosen.notes,
      ...(baseline ? ['The census is taken as exact.'] : []),
      ...notes,
    ],
    codeVersion: context.codeVersion,
  };
}
