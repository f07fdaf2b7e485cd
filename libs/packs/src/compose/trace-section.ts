import {
  type PackTrace,
  type PublishedAnswer,
  type PublishedFigure,
  type PublishedSection,
} from '@muster/contracts';
import { type ChartSpec, rowId } from '@muster/narrative';
import { exclusionsOf } from './exclusions-of';
import { formulaOf } from './formula-of';
import { type TracedAnswer } from './pack-sources';

export interface TracedTable {
  readonly traces: readonly PackTrace[];
  /** Id of the trace of a cell of the table; null where there is no number. */
  readonly traceOf: (row: string, column: string) => string | null;
}

interface Figure {
  readonly row: string;
  /** Column of the table. */
  readonly cell: string;
  readonly column: PublishedSection['columns'][number];
  readonly group: Readonly<Record<string, string>>;
  readonly asAt: string | null;
  readonly figure: PublishedFigure | undefined;
}

/** Where each shown number of a released section comes from. The ends of a range share the trace of their figure. What is not
 *  shown has none: it would tell more than the table does. */
export function traceSection(
  { answer, cellsOf }: TracedAnswer,
  section: PublishedSection,
  spec: ChartSpec,
  block: string,
): TracedTable {
  const cells = new Map<string, string>();
  for (const { id, cells: texts } of spec.table.rows) {
    for (const [at, { text }] of texts.entries()) cells.set(key(id, spec.table.columns[at]?.id ?? ''), text);
  }
  const traces: PackTrace[] = [];
  const found = new Map<string, string>();
  for (const { row, cell, column, group, asAt, figure } of figuresOf(section)) {
    const value = cells.get(key(row, cell));
    if (figure?.status !== 'shown' || value === undefined) continue;
    const id = `${block}.${traces.length + 1}`;
    for (const each of [cell, `${cell}-lower`, `${cell}-upper`]) found.set(key(row, each), id);
    if (cell === 'value') for (const end of ['lower', 'upper']) found.set(key(row, end), id);
    const header = spec.table.columns.find((each) => each.id === cell)?.header ?? column.label;
    traces.push({
      ...{ id, block, label: `${namesOf(row, spec)}: ${header}`, value },
      ...formulaOf(section, column, countsOf(section, row, cells)),
      exclusions: column.id === 'population' ? 'As the public figure has it.' : exclusionsOf(section),
      ...sourceOf(answer, section, asAt),
      cells: [...cellsOf({ section, group, column: column.id, asAt })],
    });
  }
  return { traces, traceOf: (row, column) => found.get(key(row, column)) ?? null };
}

function key(row: string, column: string): string {
  return JSON.stringify([row, column]);
}

function figuresOf(section: PublishedSection): readonly Figure[] {
  if (section.kind === 'bounds') return figuresOfBounds(section);
  if (section.lines.length === 0) {
    return section.rows.flatMap(({ group, figures }) =>
      section.columns.map((column) => ({
        ...{ row: rowId({ group }), cell: column.id, column, group, asAt: null, figure: figures[column.id] },
      })),
    );
  }
  const column = section.columns[0] ?? { id: 'share', label: 'Share', unit: 'share' as const };
  return section.lines.flatMap(({ group, baseline, points }) =>
    points.flatMap(({ asAt, years, figure }): Figure[] => {
      const row = [...Object.entries(group).flat(), section.kind === 'curve' ? String(years) : asAt].join(
        '|',
      );
      const at = { row, group, asAt: section.kind === 'curve' ? null : asAt };
      const population = { id: 'population', label: 'Population', unit: 'share' as const };
      return [
        { ...at, cell: 'value', column, figure },
        ...(baseline === null
          ? []
          : [
              {
                ...{ ...at, cell: 'population', column: population },
                figure: { status: 'shown' as const, value: baseline, lower: null, upper: null },
              },
            ]),
      ];
    }),
  );
}

/** A table of suppositions has a row for each group, and a share for each supposition in it. */
function figuresOfBounds({ rows, columns, measured }: PublishedSection): readonly Figure[] {
  const shown = columns.filter(({ id }) => id === 'share' || id === 'population');
  return rows.flatMap(({ group, figures }) => {
    const { assumption = '', [measured]: row = '' } = group;
    return shown
      .filter(({ id }) => id === 'share' || assumption === 'declared')
      .map((column) => ({
        ...{ row, cell: column.id === 'share' ? `${assumption}-share` : column.id, column, group },
        ...{ asAt: null, figure: figures[column.id] },
      }));
  });
}

/** The row headers of a row, as one reads them: `Sergeant, Black`. */
function namesOf(row: string, { table }: ChartSpec): string {
  const cells = table.rows.find(({ id }) => id === row)?.cells ?? [];
  return cells
    .filter((_, at) => table.columns[at]?.rowHeader === true)
    .map(({ text }) => text)
    .join(', ');
}

function countsOf(
  { columns }: PublishedSection,
  row: string,
  cells: ReadonlyMap<string, string>,
): readonly [string, string] {
  const [first = '', second = ''] = columns
    .filter(({ unit }) => unit === 'people')
    .map(({ id, label }) => {
      const text = cells.get(key(row, id));
      return text === undefined ? '' : `${label}: ${text}`;
    });
  return [first, second];
}

function sourceOf(
  { release }: PublishedAnswer,
  { method }: PublishedSection,
  asAt: string | null,
): Pick<PackTrace, 'definition' | 'release' | 'asAt'> {
  return {
    definition: { id: method, version: release.policy },
    release: { id: release.id, period: release.period },
    asAt: asAt ?? release.asAt,
  };
}
