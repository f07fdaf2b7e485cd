import { type FunnelAnswer } from '@muster/contracts';
import { type StepsChartSpec } from '../charts/chart-spec';
import { labelOfRow } from '../event-rates/label-of-row';
import { formatNumber } from '../format/format-number';
import { shareAxis } from '../axes/share-axis';
import { chartCsv } from '../tables/chart-csv';
import { chartTable } from '../tables/chart-table';
import { pCell } from '../tables/p-cell';
import { NO_PROOF_OF_PARITY } from '../words/verdict-words';
import { comparisonSentences } from '../words/comparison-sentences';
import { directionNote } from '../words/direction-note';
import { familyWords } from '../words/family-words';
import { figuresDetail } from '../words/figures-detail';
import { firstShort } from '../words/first-short';
import { groupPeople } from '../words/group-people';
import { periodWords } from '../words/period-words';
import { subtitleWords } from '../words/subtitle-words';
import { funnelColumns } from './funnel-columns';
import { funnelSentences } from './funnel-sentences';
import { type FunnelStage, funnelStages } from './funnel-stages';
import { funnelStep } from './funnel-step';
import { stageComparison } from './stage-comparison';

/** How groups come through the stages of a process: people and rates at each stage, one panel per group, with the stage that
 *  loses most. Withdrawing and failing look alike. The download has p; no sentence has. */
export function funnelChart(answer: FunnelAnswer): StepsChartSpec {
  const { about, by, force, from, groups, process, to } = answer;
  const rows = funnelStages(answer);
  const title = titleOf(answer, rows);
  const table = chartTable(rows, {
    caption: title,
    columns: funnelColumns(answer),
    id: ({ group, stage }) => [...Object.values(group.group), stage.stage].join('|'),
    detail: (row) => detailOf(row, answer),
  });
  return {
    kind: 'steps',
    id: `funnel-${process.id.replace(/[^a-z-]/g, '-')}`,
    title,
    subtitle: subtitleWords(about, process.label, by, periodWords({ from, to })),
    sentences: funnelSentences(answer),
    key: [{ mark: 'step', text: 'People who passed the stage, as a share of the first stage' }],
    axis: shareAxis('Share of those who passed the first stage', [1]),
    panels: groups.map((group) => ({
      heading: labelOfRow(group, by[0] ?? '') ?? (groups.length > 1 ? 'Everybody' : null),
      steps: rows.filter((row) => row.group === group).map(funnelStep),
    })),
    table,
    csv: chartCsv(`muster-funnel-${force}-${from}-${to}`, table, [
      { header: 'p', cells: rows.map(({ stage }) => pCell(stage.comparison?.p ?? null)) },
      { header: 'Adjusted p', cells: rows.map(({ stage }) => pCell(stage.comparison?.pAdjusted ?? null)) },
    ]),
    notes: notesOf(answer),
  };
}

function detailOf(row: FunnelStage, answer: FunnelAnswer) {
  const { stage, before } = row;
  const words = stageComparison(row, answer);
  const meaning = answer.stages.find(({ code }) => code === stage.stage)?.meaning ?? '';
  return [
    { term: 'Stage', text: meaning },
    ...figuresDetail(answer.about, {
      words: stage.comparison === null || words === null ? [] : comparisonSentences(stage.comparison, words),
      numerator: stage.passed === null ? 'Not shown' : `${formatNumber(stage.passed)} passed`,
      denominator: before === null ? 'The first stage' : `Who passed: ${before.toLowerCase()}`,
      comparator: words === null ? null : words.comparator,
    }),
  ];
}

function titleOf({ groups, process }: FunnelAnswer, rows: readonly FunnelStage[]): string {
  const [only, ...others] = groups;
  const most = rows.find(({ group, stage }) => group === only && stage.stage === group.losesMost);
  const plain = `${process.label}: stage by stage`;
  if (most === undefined || others.length > 0) return firstShort([plain, 'A process, stage by stage'], 10);
  return firstShort([`${most.label}: the stage that loses most`, plain, 'A process, stage by stage'], 10);
}

function notesOf({ about, comparator, family, groups, by }: FunnelAnswer): string[] {
  const labels = groups
    .filter(
      ({ isComparator, stages }) => !isComparator && stages.some(({ comparison }) => comparison?.verdict),
    )
    .flatMap((group) => labelOfRow(group, by[0] ?? '') ?? []);
  const unsure = groups.some(({ stages }) =>
    stages.some(({ comparison }) => comparison?.verdict === 'cant-tell'),
  );
  return [
    ...about.notes,
    about.denominator,
    'Withdrawing and failing look alike.',
    ...(comparator === null
      ? []
      : [
          directionNote(labels, about.people, {
            ...{ comparator: groupPeople(comparator.label, about.people), eventIs: 'wanted' },
            infinitive: 'pass a stage',
          }),
        ]),
    ...(family === null ? [] : [familyWords(family)]),
    ...(unsure ? [`Cannot tell: ${NO_PROOF_OF_PARITY}`] : []),
  ];
}
