import { type HazardAnswer } from '@muster/contracts';
import { type TableChartSpec } from '../charts/chart-spec';
import { formatDate } from '../format/format-date';
import { formatNumber } from '../format/format-number';
import { type CellSymbol } from '../tables/number-cell';
import { SYMBOLS } from '../tables/symbols';
import { absence } from '../tables/absence';
import { headerColumn } from '../tables/header-column';
import { numberColumn } from '../tables/number-column';
import { pCell } from '../tables/p-cell';
import { tableChart } from '../tables/table-chart';
import { type TableColumn } from '../tables/table-column';
import { textColumn } from '../tables/text-column';
import { familyWords } from '../words/family-words';
import { figuresDetail } from '../words/figures-detail';
import { reasonSentence } from '../words/reason-sentence';
import { reasonWords } from '../words/reason-words';
import { subtitleWords } from '../words/subtitle-words';
import { alikeWords, type HazardLine, hazardRows } from './hazard-rows';
import { hazardSentences } from './hazard-sentences';

/** For the statistician, folded away: hazard ratios of each group at equal service and among people alike, whether they
 *  hold throughout, and the log-rank test within the same strata. */
export function hazardTable(answer: HazardAnswer): TableChartSpec {
  const { about, asAt, by, family, force } = answer;
  const lines = hazardRows(answer);
  return tableChart(lines, {
    id: 'hazard',
    title: 'Hazard ratios of leaving',
    subtitle: subtitleWords(about, answer.route.label, by, `up to ${formatDate(asAt)}`),
    sentences: lines.length === 0 ? [reasonSentence('not-held')] : hazardSentences(lines),
    columns: columnsOf(),
    rowId: ({ id }) => id,
    detail: ({ row, said }) =>
      figuresDetail(about, {
        words: said,
        numerator: row.leavers === null ? 'Not available' : `${formatNumber(row.leavers)} left`,
        denominator: row.people === null ? 'Not available' : `${formatNumber(row.people)} ${about.people}`,
      }),
    fileName: `muster-hazard-${force}-${asAt}`,
    notes: [
      ...alikeNotes(answer),
      'A rate is called different where its range leaves out 1 and its adjusted p is at most 0.05.',
      'Steady, adjusted p: up to 0.05, the ratio changes with length of service (Schoenfeld check), as where curves cross.',
      ...(family === null ? [] : [familyWords(family)]),
      ...about.notes,
    ],
  });
}

function columnsOf(): TableColumn<HazardLine>[] {
  const none = ({ row, ratio }: HazardLine): CellSymbol =>
    ratio === null && row.unadjusted.status === 'shown'
      ? SYMBOLS.notApplicable
      : absence((ratio ?? row.unadjusted).status, (ratio ?? row.unadjusted).reason);
  const of = (id: 'ratio' | 'lower' | 'upper', header: string) =>
    numberColumn<HazardLine>(id, header, ({ ratio }) => ratio?.[id] ?? null, { decimals: 2, absent: none });
  const p = (
    id: string,
    header: string,
    value: (line: HazardLine) => number | null,
    absent: (line: HazardLine) => CellSymbol = none,
  ): TableColumn<HazardLine> => ({
    ...numberColumn<HazardLine>(id, header, () => null),
    cell: (line) => {
      const number = value(line);
      const { symbol, meaning } = absent(line);
      return number === null ? { text: symbol, meaning, sort: null } : pCell(number);
    },
  });
  // The test is one for both lines of a group, and stands in the second.
  const ofTest = ({ adjusted, row }: HazardLine) =>
    adjusted ? absence(row.logRank.status, row.logRank.reason) : SYMBOLS.notApplicable;
  const small = { mark: ({ row }: HazardLine) => (row.smallNumber ? SYMBOLS.smallNumber : null) };
  return [
    headerColumn('group', 'Group', ({ group }) => group),
    textColumn('model', 'Model', ({ model }) => model),
    numberColumn('people', 'People', ({ row }) => row.people, { ...small, absent: none }),
    numberColumn('leavers', 'Left', ({ row }) => row.leavers, { ...small, absent: none }),
    of('ratio', 'Hazard ratio'),
    of('lower', '95% range from'),
    of('upper', '95% range to'),
    p('p', 'p', ({ ratio }) => ratio?.p ?? null),
    p('pAdjusted', 'Adjusted p', ({ ratio }) => ratio?.pAdjusted ?? null),
    numberColumn('covariates', 'Covariates', ({ ratio }) => ratio?.covariates ?? null, { absent: none }),
    p('steady', 'Steady, p', ({ ratio }) => ratio?.steady?.p ?? null),
    p('steadyAdjusted', 'Steady, adjusted p', ({ ratio }) => ratio?.steady?.pAdjusted ?? null),
    numberColumn(
      'correlation',
      'Correlation with service',
      ({ ratio }) => ratio?.steady?.correlation ?? null,
      {
        ...{ decimals: 2, absent: none },
      },
    ),
    p('steadyGlobal', 'Steady, all covariates, p', ({ ratio }) => ratio?.steady?.globalP ?? null),
    numberColumn('logRank', 'Log-rank', ({ adjusted, row }) => (adjusted ? row.logRank.statistic : null), {
      ...{ decimals: 3, absent: ofTest },
    }),
    p('logRankP', 'Log-rank, p', ({ adjusted, row }) => (adjusted ? row.logRank.p : null), ofTest),
  ];
}

function alikeNotes(answer: HazardAnswer): string[] {
  const { adjustments, strata } = answer;
  const words = alikeWords(answer).replace(/^ and a/, 'a');
  const missing = [...adjustments, ...(strata ? [strata] : [])].filter(({ status }) => status !== 'shown');
  return [
    words === ''
      ? 'Among people alike: nothing is held in which people could be made alike.'
      : `Among people alike: ${words}. Categories with fewer than 10 leavers stand together.`,
    ...(strata?.status === 'shown'
      ? [
          `People are compared only within the same ${strata.label.toLowerCase()} there, and in the log-rank test.`,
        ]
      : []),
    ...(adjustments.some(({ dimension, status }) => dimension === 'rank' && status === 'shown')
      ? ['Rank can itself be a result of unequal treatment.']
      : []),
    ...missing.map(({ label, reason }) => `${label} is left out: ${reasonWords(reason)}.`),
  ];
}
