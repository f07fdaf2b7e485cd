import { type FunnelAnswer } from '@muster/contracts';
import { labelOfRow } from '../event-rates/label-of-row';
import { type ComparisonWords } from '../words/comparison-words';
import { groupPeople } from '../words/group-people';
import { type FunnelStage } from './funnel-stages';

/** Who is compared at a stage, in words; null where nobody is. Passing is wanted: above 1 = less likely to pass. */
export function stageComparison(
  { group, stage, label }: FunnelStage,
  { comparator, about }: Pick<FunnelAnswer, 'comparator' | 'about'>,
): ComparisonWords | null {
  if (comparator === null || stage.comparison === null) return null;
  return {
    group: groupPeople(labelOfRow(group, comparator.dimension), about.people),
    comparator: groupPeople(comparator.label, about.people),
    infinitive: 'pass',
    past: 'passed',
    eventIs: 'wanted',
    part: label,
  };
}
