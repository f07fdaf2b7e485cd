import { type RepresentationAnswer, type RepresentationRow } from '@muster/contracts';
import { isCharacteristic } from '@muster/domain';
import { baseWords } from '../words/base-words';
import { cellForCsv } from '../tables/cell-for-csv';
import { type ChartMark, type IntervalChartSpec } from '../charts/chart-spec';
import { declarationSentence } from './declaration-sentence';
import { denominatorWords } from '../words/denominator-words';
import { figureDetail } from './figure-detail';
import { formatDate } from '../format/format-date';
import { formatPercent } from '../format/format-percent';
import { type Part, partsOf } from '../charts/parts-of';
import { profileSentence } from './profile-sentence';
import { representationColumns } from './representation-columns';
import { representationSentence } from './representation-sentence';
import { representationTitle } from './representation-title';
import { shareAxis } from '../axes/share-axis';
import { SYMBOLS, symbolsIn } from '../tables/symbols';
import { NO_PROOF_OF_PARITY } from '../words/verdict-words';

/** Chart, table, sentences and download of one answer about representation, all from the same rows. Rows keep the order
 *  of the answer. A row without a share is a labelled gap in the picture and a symbol in the table, never a zero. */
export function representationChart(answer: RepresentationAnswer): IntervalChartSpec {
  const { about, by, rows } = answer;
  const measured = about.dimensionLabels[about.measured] ?? about.measured;
  const parts = partsOf(rows, by, about.measured);
  const denominator = denominatorWords(about.measured, about.people);
  const compared = rows.some(({ baselineShare }) => baselineShare !== null);
  const table = tableOf(answer);
  return {
    kind: 'interval',
    id: `representation-${by.join('-').replace(/[^a-z-]/g, '-')}`,
    title: representationTitle(answer),
    subtitle: subtitleOf(answer, measured),
    sentences: sentencesOf(answer, parts, measured),
    key: [
      { mark: 'dot', text: `Share of ${denominator}` },
      {
        mark: 'interval',
        text: '95% range: how much the share could move by chance with numbers this small',
      },
      ...(compared ? [{ mark: 'population' as const, text: 'Share of the population' }] : []),
    ],
    axis: shareAxis(
      `Share of ${denominator}`,
      rows.flatMap(({ share, upper, baselineShare }) => [share, upper, baselineShare]),
    ),
    panels: parts.map(({ heading, rows: ofPart }) => ({
      heading,
      marks: ofPart.map((row) => markOf(row, answer)),
    })),
    table,
    csv: {
      fileName: `muster-representation-${answer.force}-${answer.asAt}.csv`,
      rows: [
        [...table.columns.map(({ header }) => header), 'Status', 'Small number'],
        ...table.rows.map(({ cells }, index) => [
          ...cells.map(cellForCsv),
          rows[index]?.status ?? '',
          rows[index]?.smallNumber ? 'yes' : 'no',
        ]),
      ],
    },
    notes: [
      ...about.notes,
      about.denominator,
      ...(rows.some(({ verdict }) => verdict === 'cant-tell') ? [`Cannot tell: ${NO_PROOF_OF_PARITY}`] : []),
    ],
  };
}

function tableOf(answer: RepresentationAnswer): IntervalChartSpec['table'] {
  const columns = representationColumns(answer);
  const rows = answer.rows.map((row) => ({
    id: idOf(row, answer.by),
    cells: columns.map(({ cell }) => cell(row)),
    detail: figureDetail(row, answer),
  }));
  return {
    caption: representationTitle(answer),
    columns: columns.map(({ id, header, numeric, rowHeader }) => ({ id, header, numeric, rowHeader })),
    rows,
    symbols: symbolsIn(rows),
  };
}

function markOf(row: RepresentationRow, answer: RepresentationAnswer): ChartMark {
  const { measured, people } = answer.about;
  const label = row.labels[measured] ?? row.group[measured] ?? '';
  const { share, lower, upper, baselineShare } = row;
  const absent = row.status === 'withheld' ? SYMBOLS.withheld : row.undeclared ? SYMBOLS.notApplicable : null;
  const spoken =
    share === null || lower === null || upper === null
      ? `${label}: ${(absent ?? SYMBOLS.notAvailable).meaning}`
      : [
          `${label}: ${formatPercent(share)} of ${denominatorWords(measured, people)}`,
          `95% range ${formatPercent(lower)} to ${formatPercent(upper)}`,
          ...(baselineShare === null ? [] : [`${formatPercent(baselineShare)} of the population`]),
        ].join(', ');
  return {
    id: idOf(row, answer.by),
    label,
    status: row.status,
    value: share,
    lower,
    upper,
    baseline: baselineShare,
    text: share === null ? (absent ?? SYMBOLS.notAvailable).symbol : formatPercent(share),
    spoken,
  };
}

function subtitleOf({ about, asAt }: RepresentationAnswer, measured: string): string {
  const what = `Share of ${denominatorWords(about.measured, about.people)} by ${measured.toLowerCase()}`;
  const where = `${about.forceName}${about.synthetic ? ' (synthetic)' : ''}, ${formatDate(asAt)}`;
  if (about.baseline === null) return `${what}, ${where}`;
  const { label, base } = about.baseline;
  return `${what}, ${where}. Population: ${label}, ${baseWords(base)}`;
}

/** The groups furthest from the population (the largest groups where there is no baseline) and the declaration. */
function sentencesOf(
  answer: RepresentationAnswer,
  parts: readonly Part<RepresentationRow>[],
  measured: string,
): string[] {
  const { about } = answer;
  const say = answer.direction === 'within-group' ? profileSentence : representationSentence;
  const told = parts
    .flatMap(({ heading, rows }) => rows.map((row) => ({ heading, row })))
    .filter(({ row }) => row.share !== null)
    .sort((a, b) => weight(b.row) - weight(a.row))
    .slice(0, 2)
    .map(({ heading, row }) =>
      say(row, {
        group: row.labels[about.measured] ?? '',
        people: about.people,
        denominator: denominatorWords(about.measured, about.people),
        part: heading,
        dimension: measured,
      }),
    );
  const declaration = isCharacteristic(about.measured)
    ? declarationSentence(measured, about.people, overallRate(parts, answer.by))
    : null;
  return [...told, ...(declaration === null ? [] : [declaration])];
}

function weight({ gap, verdict, headcount }: RepresentationRow): number {
  if (gap === null) return (headcount ?? 0) / 1e9;
  return verdict === 'below' || verdict === 'above' ? 1000 + Math.abs(gap) : Math.abs(gap);
}

/** Declared of everyone. Null where the parts overlap ("at or above"), for then people would be counted twice. */
function overallRate(parts: readonly Part<RepresentationRow>[], by: readonly string[]): number | null {
  if (parts.length > 1 && by.includes('rank-at-or-above')) return null;
  const first = parts.flatMap(({ rows }) => rows.slice(0, 1));
  const total = first.reduce((sum, row) => sum + (row.total ?? 0), 0);
  const declared = first.reduce((sum, row) => sum + (row.declared ?? 0), 0);
  return total === 0 ? null : declared / total;
}

function idOf(row: RepresentationRow, by: readonly string[]): string {
  return by.map((dimension) => row.group[dimension] ?? '').join('|');
}
