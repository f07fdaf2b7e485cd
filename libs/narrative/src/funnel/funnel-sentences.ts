import { type FunnelAnswer } from '@muster/contracts';
import { labelOfRow } from '../event-rates/label-of-row';
import { mostTelling } from '../event-rates/most-telling';
import { formatNumber } from '../format/format-number';
import { formatPercent } from '../format/format-percent';
import { comparisonSentences } from '../words/comparison-sentences';
import { firstShort } from '../words/first-short';
import { groupPeople } from '../words/group-people';
import { reasonWords } from '../words/reason-words';
import { sentenceCase } from '../words/sentence-case';
import { type FunnelStage, funnelStages } from './funnel-stages';
import { stageComparison } from './stage-comparison';

/** How many of everybody, or of the largest group, passed the last stage, which stage loses most, and the stage at which
 *  groups compare most tellingly. At most 25 words a sentence. */
export function funnelSentences(answer: FunnelAnswer): string[] {
  const stages = funnelStages(answer);
  const groups = answer.groups.toSorted((a, b) => (b.stages[0]?.passed ?? 0) - (a.stages[0]?.passed ?? 0));
  const told = groups.find(({ group }) => Object.values(group).every((code) => code === 'all')) ?? groups[0];
  const own = stages.filter(({ group }) => group === told);
  if (told === undefined) return ['No stage is published.'];
  const who = sentenceCase(groupPeople(labelOfRow(told, answer.by[0] ?? ''), answer.about.people));
  const through = throughSentence(own, who);
  return [
    through ?? `${who}: no rates. Reason: ${reasonWords(told.reason)}.`,
    ...loss(own, who),
    ...compared(answer, stages),
  ];
}

function throughSentence(own: readonly FunnelStage[], who: string): string | null {
  const [first] = own;
  const last = own.findLast(({ stage }) => stage.passed !== null);
  if (!first || !last || first === last) return null;
  const { passed, overall } = last.stage;
  if (first.stage.passed === null || passed === null || overall.share === null) return null;
  const counts = `${formatNumber(passed)} of ${formatNumber(first.stage.passed)}`;
  return firstShort(
    [
      `${who}: ${counts} came from ${first.label.toLowerCase()} to ${last.label.toLowerCase()} (${formatPercent(overall.share)}).`,
      `${who}: ${counts} came to the last stage (${formatPercent(overall.share)}).`,
    ],
    25,
  );
}

function loss(own: readonly FunnelStage[], who: string): string[] {
  const most = own.find(({ group, stage }) => stage.stage === group.losesMost);
  const share = most?.stage.conditional.share ?? null;
  if (most === undefined || share === null) return [];
  return [
    firstShort(
      [
        `${who}: ${most.label.toLowerCase()} loses most; ${formatPercent(share)} of those who came to it passed.`,
        `One stage loses most; ${formatPercent(share)} of those who came to it passed.`,
      ],
      25,
    ),
  ];
}

function compared(answer: FunnelAnswer, stages: readonly FunnelStage[]): string[] {
  const [telling] = mostTelling(
    stages.flatMap((each) => (each.stage.comparison === null ? [] : [{ ...each.stage.comparison, each }])),
  );
  const words = telling === undefined ? null : stageComparison(telling.each, answer);
  return telling === undefined || words === null ? [] : [comparisonSentences(telling, words).join(' ')];
}
