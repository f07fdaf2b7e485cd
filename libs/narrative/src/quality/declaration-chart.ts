import { type DataQualityAnswer, type DeclarationRow } from '@muster/contracts';
import { type ChartMark, type IntervalChartSpec } from '../charts/chart-spec';
import { formatDate } from '../format/format-date';
import { formatPercent } from '../format/format-percent';
import { shareAxis } from '../axes/share-axis';
import { chartCsv } from '../tables/chart-csv';
import { chartTable } from '../tables/chart-table';
import { absentRate } from './absent-rate';
import { countedSentences } from './counted-sentences';
import { declarationTableColumns } from './declaration-table-columns';

/** Which rows of the answer a figure shows. */
export type DeclarationPart = 'characteristics' | 'types' | 'units';

const DIMENSIONS: Readonly<Record<DeclarationPart, string>> = {
  characteristics: 'characteristic',
  types: 'workforce-type',
  units: 'unit',
};

/** How completely characteristics are declared, out of true counts: a dot for the rate and the mark of its target, one panel
 *  for each characteristic where a workforce is divided. Units keep the order of the answer, which is that of their names. */
export function declarationChart(answer: DataQualityAnswer, part: DeclarationPart): IntervalChartSpec {
  const rows = answer[part];
  const dimension = DIMENSIONS[part];
  const title = titleOf(answer, part);
  const table = chartTable(rows, {
    caption: title,
    columns: declarationTableColumns(dimension, answer.gate),
    id: ({ group }) => Object.entries(group).flat().join('|'),
    detail: () => [
      { term: 'Who is counted', text: `${answer.about.population}. ${answer.about.denominator}` },
      { term: 'Method', text: 'docs/methods/declaration-rate.md' },
    ],
  });
  return {
    ...{ kind: 'interval', id: `declaration-${part}`, title, table },
    subtitle: subtitleOf(answer, part),
    sentences: countedSentences(answer, part),
    key: [
      { mark: 'dot', text: 'Declaration rate' },
      { mark: 'population', text: 'Target' },
    ],
    axis: shareAxis('Declaration rate', [1]),
    panels: panelsOf(rows, dimension),
    csv: chartCsv(`muster-declaration-${part}-${answer.force}-${answer.asAt}`, table, [
      { header: 'Status', cells: rows.map(({ status }) => status) },
      { header: 'Small number', cells: rows.map(({ smallNumber }) => (smallNumber ? 'yes' : 'no')) },
    ]),
    notes: [
      'Prefer not to say is a right that was used. Not recorded is a gap. Neither is a declaration.',
      ...(part === 'units'
        ? [`In the order of names. No rate is given for fewer than ${answer.leastPeople} people.`]
        : []),
      ...answer.about.notes,
    ],
  };
}

function titleOf({ characteristics, units }: DataQualityAnswer, part: DeclarationPart): string {
  if (part === 'types') return 'Declaration rates by workforce type';
  if (part === 'units') return `${units[0]?.labels['characteristic'] ?? 'Characteristic'} declared, by unit`;
  const below = characteristics.filter(
    ({ rate, target }) => rate !== null && target !== null && rate < target,
  );
  const [first] = below;
  if (first === undefined) return 'No characteristic counted is below its target';
  if (below.length > 1) return 'Several characteristics are declared less often than the target';
  return `${first.labels['characteristic'] ?? 'One characteristic'}: declared less often than the target`;
}

function subtitleOf({ about, asAt }: DataQualityAnswer, part: DeclarationPart): string {
  const place = `${about.forceName}${about.synthetic ? ' (synthetic)' : ''}`;
  return `Part of ${part === 'types' ? 'people' : about.people} who have declared, ${place}, ${formatDate(asAt)}`;
}

function panelsOf(rows: readonly DeclarationRow[], dimension: string): IntervalChartSpec['panels'] {
  if (dimension === 'characteristic')
    return [{ heading: null, marks: rows.map((row) => markOf(row, dimension)) }];
  const headings = [...new Set(rows.map(({ labels }) => labels['characteristic'] ?? ''))];
  return headings.map((heading) => ({
    heading,
    marks: rows
      .filter(({ labels, group }) => labels['characteristic'] === heading && group[dimension] !== undefined)
      .map((row) => markOf(row, dimension)),
  }));
}

function markOf(row: DeclarationRow, dimension: string): ChartMark {
  const { group, labels, rate, target, status } = row;
  const label = labels[dimension] ?? group[dimension] ?? '';
  const { symbol, meaning } = absentRate(row);
  const text = rate === null ? symbol : formatPercent(rate);
  return {
    id: Object.entries(group).flat().join('|'),
    label,
    status: status === 'shown' || status === 'withheld' || status === 'not-held' ? status : 'not-available',
    ...{ value: rate, lower: null, upper: null, baseline: target, text },
    spoken: `${label}: ${rate === null ? meaning : text}${target === null ? '' : `, target ${formatPercent(target)}`}`,
  };
}
