import { type RepresentationAnswer, type RepresentationRow } from '@muster/contracts';
import { type ChartCell } from '../charts/chart-spec';
import { numberCell } from '../tables/number-cell';
import { SYMBOLS } from '../tables/symbols';
import { verdictWords } from '../words/verdict-words';

export interface RepresentationColumn {
  readonly id: string;
  readonly header: string;
  readonly numeric: boolean;
  readonly rowHeader: boolean;
  cell(row: RepresentationRow): ChartCell;
}

/** The columns of the table of an answer: its dimensions, then counts, shares and, where some row has them, bounds and
 *  comparison. Units stand in the headers. */
export function representationColumns(answer: RepresentationAnswer): RepresentationColumn[] {
  const some = (key: keyof RepresentationRow) => answer.rows.some((row) => row[key] !== null);
  return [
    ...answer.by.map((dimension) =>
      headerColumn(dimension, answer.about.dimensionLabels[dimension] ?? dimension),
    ),
    {
      ...numeric('headcount', 'Headcount'),
      cell: (row) => numberCell(row.headcount, 0, absence(row), row.smallNumber ? SYMBOLS.smallNumber : null),
    },
    ...(some('fte') ? [plain('fte', 'FTE', 1)] : []),
    plain('declared', 'Declared', 0),
    percent('declarationRate', 'Declaration rate (%)'),
    percent('share', 'Share of declared (%)'),
    percent('lower', '95% range from (%)'),
    percent('upper', '95% range to (%)'),
    ...(some('fteShare') ? [percent('fteShare', 'Share of declared FTE (%)')] : []),
    ...(some('boundLow')
      ? [
          percent('boundLow', 'Lowest if none of the undeclared belong (%)'),
          percent('boundHigh', 'Highest if all of the undeclared belong (%)'),
        ]
      : []),
    ...(some('baselineShare') ? comparisonColumns() : []),
  ];
}

function comparisonColumns(): RepresentationColumn[] {
  return [
    percent('baselineShare', 'Population (%)'),
    plain('gap', 'Gap (points)', 1),
    ratio('ratio', 'Ratio to population'),
    ratio('ratioLower', 'Ratio from'),
    ratio('ratioUpper', 'Ratio to'),
    plain('shortfall', 'Shortfall (people)', 0),
    {
      id: 'verdict',
      header: 'Verdict',
      numeric: false,
      rowHeader: false,
      cell: (row) => {
        if (row.verdict !== null) return { text: verdictWords(row.verdict), sort: verdictWords(row.verdict) };
        const { symbol, meaning } = absence(row);
        return { text: symbol, meaning, sort: null };
      },
    },
  ];
}

function headerColumn(dimension: string, header: string): RepresentationColumn {
  return {
    id: dimension,
    header,
    numeric: false,
    rowHeader: true,
    cell: ({ labels, group }) => {
      const text = labels[dimension] ?? group[dimension] ?? '';
      return { text, sort: text };
    },
  };
}

type NumberKey = {
  [K in keyof RepresentationRow]: RepresentationRow[K] extends number | null ? K : never;
}[keyof RepresentationRow];

function plain(key: NumberKey, header: string, decimals: number): RepresentationColumn {
  return { ...numeric(key, header), cell: (row) => numberCell(row[key], decimals, absence(row)) };
}

function ratio(key: NumberKey, header: string): RepresentationColumn {
  return {
    ...numeric(key, header),
    cell: (row) => numberCell(row[key], 2, absence(row), row.smallBaseline ? SYMBOLS.lowReliability : null),
  };
}

function percent(key: NumberKey, header: string): RepresentationColumn {
  return {
    ...numeric(key, header),
    cell: (row) => {
      const value = row[key];
      return numberCell(value === null ? null : value * 100, 1, absence(row));
    },
  };
}

function numeric(id: string, header: string) {
  return { id, header, numeric: true, rowHeader: false };
}

function absence(row: RepresentationRow) {
  if (row.status === 'withheld') return SYMBOLS.withheld;
  return row.undeclared ? SYMBOLS.notApplicable : SYMBOLS.notAvailable;
}
