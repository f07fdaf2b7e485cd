import { type PublishedAnswer, type PublishedRow, type PublishedSection } from '@muster/contracts';
import { type CellSymbol } from '../tables/number-cell';
import { headerColumn } from '../tables/header-column';
import { type TableColumn } from '../tables/table-column';
import { textColumn } from '../tables/text-column';
import { NO_PROOF_OF_PARITY } from '../words/verdict-words';
import { changeCellWords } from './change-cell-words';
import { drawnColumn } from './drawn-column';
import { figureCell } from './figure-cell';
import { figureSymbols } from './figure-symbols';
import { publishedUnit } from './published-unit';
import { publishedVerdictWords } from './published-verdict-words';
import { sectionDimensions } from './section-dimensions';

type Role = PublishedAnswer['role'];
type Column = PublishedSection['columns'][number];

/** The columns of a published table, of a section as it may be told (`readableSection`): dimensions, figures, the ends of
 *  the intervals that are drawn, verdict and change. */
export function publishedColumns(section: PublishedSection, role: Role): TableColumn<PublishedRow>[] {
  const dimensions = sectionDimensions(section);
  const ordered = [...dimensions].sort((a, b) => place(a, section) - place(b, section));
  return [
    ...ordered.map((id) =>
      headerColumn<PublishedRow>(
        id,
        section.dimensionLabels[id] ?? id,
        ({ labels, group }) => labels[id] ?? group[id] ?? 'All',
      ),
    ),
    ...section.columns.flatMap((column) => figureColumns(column, section, role)),
    ...wordColumns(section, role),
  ];
}

/** The measured groups stand beside their figures, the parts of the workforce before them. */
function place(dimension: string, { measured }: PublishedSection): number {
  return dimension === measured ? 1 : 0;
}

function figureColumns(column: Column, section: PublishedSection, role: Role): TableColumn<PublishedRow>[] {
  const { id, label, unit } = column;
  const { header } = publishedUnit(unit);
  const of = (part: 'value' | 'lower' | 'upper', name: string): TableColumn<PublishedRow> => ({
    ...{ id: part === 'value' ? id : `${id}-${part}`, header: name, numeric: true, rowHeader: false },
    cell: (row) => {
      const cell = figureCell(row.figures[id], unit, role, part);
      const status = row.figures[id]?.status;
      return row.undeclared && unit !== 'people' && status === 'not-available'
        ? { ...cell, meaning: 'not available: people who have not declared are compared with nobody' }
        : cell;
    },
  });
  // Ranges of other columns stand where a figure is opened: a table of many ranges is not read.
  const hasInterval =
    drawnColumn(section)?.id === id &&
    section.rows.some(({ figures }) => {
      const figure = figures[id];
      return figure?.status === 'shown' && figure.lower !== null;
    });
  return [
    of('value', `${label}${header}`),
    ...(hasInterval
      ? [of('lower', `Approximate 95% range from${header}`), of('upper', `Approximate 95% range to${header}`)]
      : []),
  ];
}

function wordColumns(section: PublishedSection, role: Role): TableColumn<PublishedRow>[] {
  const drawn = drawnColumn(section);
  const symbols = figureSymbols(role);
  const absent = (row: PublishedRow): CellSymbol => {
    const status = drawn === null ? undefined : row.figures[drawn.id]?.status;
    return status === undefined || status === 'shown' ? symbols['not-available'] : symbols[status];
  };
  const verdict = textColumn<PublishedRow>(
    'verdict',
    'Verdict',
    (row) => (row.verdict === null ? null : publishedVerdictWords(row.verdict, section.kind)),
    absent,
  );
  const change = textColumn<PublishedRow>(
    'change',
    'Since the period before',
    (row) => (row.change === null ? null : changeCellWords(row.change)),
    absent,
  );
  return [
    ...(section.rows.some((row) => row.verdict !== null) ? [withProof(verdict)] : []),
    ...(section.rows.some((row) => row.change !== null) ? [change] : []),
  ];
}

/** `Cannot tell` is never said alone. */
function withProof(column: TableColumn<PublishedRow>): TableColumn<PublishedRow> {
  return {
    ...column,
    cell: (row) => {
      const cell = column.cell(row);
      return row.verdict === 'cant-tell' && cell.sort !== null
        ? { ...cell, meaning: `${cell.text}. ${NO_PROOF_OF_PARITY}` }
        : cell;
    },
  };
}
