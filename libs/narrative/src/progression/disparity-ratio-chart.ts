import { type DisparityRatioAnswer } from '@muster/contracts';
import { type TableChartSpec } from '../charts/chart-spec';
import { formatDate } from '../format/format-date';
import { formatNumber } from '../format/format-number';
import { type CellSymbol } from '../tables/number-cell';
import { SYMBOLS } from '../tables/symbols';
import { absence } from '../tables/absence';
import { headerColumn } from '../tables/header-column';
import { numberColumn } from '../tables/number-column';
import { tableChart } from '../tables/table-chart';
import { type TableColumn } from '../tables/table-column';
import { textColumn } from '../tables/text-column';
import { figuresDetail } from '../words/figures-detail';
import { firstShort } from '../words/first-short';
import { groupPeople } from '../words/group-people';
import { listWords } from '../words/list-words';
import { reasonWords } from '../words/reason-words';
import { sentenceCase } from '../words/sentence-case';
import { subtitleWords } from '../words/subtitle-words';
import { type DisparityRow, disparityRatioSentences } from './disparity-ratio-sentences';

type Step = 'lowerToMiddle' | 'middleToUpper' | 'lowerToUpper';

/** How groups thin out between three bands of ranks beside the comparator. A measure of who is in post: its caveat is the
 *  first note. Ratios with a count below 10 are marked; there is no range. */
export function disparityRatioChart(answer: DisparityRatioAnswer): TableChartSpec {
  const { about, asAt, bands, caveat, characteristic, comparator, force, rows } = answer;
  const label = about.dimensionLabels[characteristic] ?? characteristic;
  const versus = comparator === null ? null : groupPeople(comparator.label, about.people);
  return tableChart(rows, {
    id: 'disparity-ratio',
    title: titleOf(answer, label),
    subtitle: subtitleWords(about, `${label} disparity ratio`, [characteristic], formatDate(asAt)),
    sentences: disparityRatioSentences(answer),
    columns: columnsOf(label),
    rowId: ({ group }) => group,
    detail: (row) =>
      figuresDetail(about, {
        numerator: `${formatNumber(row.middle)} in the middle band, ${formatNumber(row.upper)} in the upper`,
        denominator: `${formatNumber(row.lower)} in the lower band`,
        comparator:
          row.isComparator || row.undeclared || versus === null
            ? null
            : `${versus}. ${direction(groupPeople(row.groupLabel, about.people), versus)}`,
      }),
    fileName: `muster-disparity-ratio-${force}-${asAt}`,
    notes: [
      caveat,
      ...(versus === null ? [] : [`${direction(comparedWords(rows, about.people), versus)}. 1 = parity.`]),
      `Lower: ${listWords(bands.lower, 'and')}. Middle: ${listWords(bands.middle, 'and')}. Upper: ${listWords(bands.upper, 'and')}.`,
      ...about.notes,
    ],
  });
}

function columnsOf(label: string): TableColumn<DisparityRow>[] {
  const ratio = (step: Step, header: string) =>
    numberColumn<DisparityRow>(step, header, (row) => row[step].ratio, {
      decimals: 2,
      absent: (row) => absentOf(row, step),
      mark: (row) => (row[step].smallNumber ? SYMBOLS.smallNumber : null),
    });
  return [
    headerColumn('group', label, ({ groupLabel }) => groupLabel),
    numberColumn('lower', 'Lower ranks (people)', ({ lower }) => lower),
    numberColumn('middle', 'Middle ranks (people)', ({ middle }) => middle),
    numberColumn('upper', 'Upper ranks (people)', ({ upper }) => upper),
    ratio('lowerToMiddle', 'Ratio, lower to middle'),
    ratio('middleToUpper', 'Ratio, middle to upper'),
    ratio('lowerToUpper', 'Ratio, lower to upper'),
    textColumn('reason', 'Why there is no ratio', reasonOf),
  ];
}

function absentOf(row: DisparityRow, step: Step): CellSymbol {
  if (row.isComparator || row.undeclared) return SYMBOLS.notApplicable;
  return absence(row[step].status, row[step].reason);
}

function reasonOf(row: DisparityRow): string | null {
  if (row.isComparator || row.undeclared) return null;
  const reasons = (['lowerToMiddle', 'middleToUpper', 'lowerToUpper'] as const).flatMap(
    (step) => row[step].reason ?? [],
  );
  return reasons.length === 0 ? null : [...new Set(reasons)].map(reasonWords).join('; ');
}

/** Names no group whose ratio rests on few people. */
function titleOf({ rows, about }: DisparityRatioAnswer, label: string): string {
  const [most] = rows
    .filter(({ lowerToUpper: { ratio, smallNumber } }) => ratio !== null && ratio > 1 && !smallNumber)
    .toSorted((a, b) => (b.lowerToUpper.ratio ?? 0) - (a.lowerToUpper.ratio ?? 0));
  const plain = `${label} and rank: how groups thin out`;
  if (most === undefined) return firstShort([plain, 'How groups thin out'], 10);
  return firstShort(
    [sentenceCase(`${groupPeople(most.groupLabel, about.people)} thin out towards the upper ranks`), plain],
    10,
  );
}

function direction(who: string, versus: string): string {
  return `Above 1 = ${who} thin out faster than ${versus}`;
}

function comparedWords(rows: readonly DisparityRow[], people: string): string {
  const labels = rows
    .filter((row) => !row.isComparator && !row.undeclared)
    .map(({ groupLabel }) => groupLabel);
  return labels.length === 0 ? people : `${listWords(labels, 'or')} ${people}`;
}
