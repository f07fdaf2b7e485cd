import {
  type BaselineMapping,
  type BaselineTable,
  ok,
  type Refusal,
  refuse,
  type Result,
} from '@muster/domain';

/** Refusals of the content. */
export type BuildRefusal = Refusal & {
  readonly code: 'missing-column' | 'ragged-row' | 'bad-area' | 'bad-count';
};

const AREA_CODE = /^[A-Z][A-Z0-9-]{1,19}$/;

/** Turns the cells of a table of counts (header first) into a baseline table as the mapping says. Counts may carry
 *  thousands separators. An empty cell or anything else that is no count of people is refused, never read as zero. */
export function buildBaselineTable(
  rows: readonly (readonly string[])[],
  mapping: BaselineMapping,
): Result<BaselineTable, BuildRefusal> {
  const header = rows[0] ?? [];
  const needed = [
    mapping.areaCode.column,
    mapping.areaName.column,
    ...Object.keys(mapping.columns),
    ...(mapping.total ? [mapping.total.column] : []),
  ];
  const missing = needed.filter((column) => !header.includes(column));
  if (missing.length > 0)
    return refuse('missing-column', `the file has no column ${missing.join(', nor ')}.`);
  const columns = [...new Set(Object.values(mapping.columns))];
  const areas: BaselineTable['areas'] = [];
  for (const [index, cells] of rows.slice(1).entries()) {
    if (cells.length !== header.length) {
      return refuse(
        'ragged-row',
        `row ${index + 2} has ${cells.length} cells, the header has ${header.length}.`,
      );
    }
    const area = buildArea(
      new Map(header.map((name, column) => [name, cells[column] ?? ''])),
      mapping,
      columns,
      index + 2,
    );
    if (!area.ok) return area;
    areas.push(area.value);
  }
  const { id, label, source, sourceTable, referenceDate, base, dimension, classification, tolerance } =
    mapping;
  const head = { id, label, source, sourceTable, referenceDate, base, dimension, classification, tolerance };
  return ok({ kind: 'baseline-table', ...head, columns, areas });
}

function buildArea(
  cells: ReadonlyMap<string, string>,
  mapping: BaselineMapping,
  columns: readonly string[],
  row: number,
): Result<BaselineTable['areas'][number], BuildRefusal> {
  const code = cells.get(mapping.areaCode.column) ?? '';
  const name = cells.get(mapping.areaName.column) ?? '';
  if (!AREA_CODE.test(code) || name === '')
    return refuse('bad-area', `row ${row} has no area code and name as expected.`);
  const counts = columns.map(() => 0);
  for (const [column, category] of Object.entries(mapping.columns)) {
    const count = toCount(cells.get(column));
    if (count === null)
      return refuse('bad-count', `row ${row} (${name}) has no count of people under ${column}.`);
    const position = columns.indexOf(category);
    counts[position] = (counts[position] ?? 0) + count;
  }
  const area = { code, name, type: mapping.areaType, counts };
  if (!mapping.total) return ok(area);
  const publishedTotal = toCount(cells.get(mapping.total.column));
  if (publishedTotal === null) {
    return refuse('bad-count', `row ${row} (${name}) has no count of people under ${mapping.total.column}.`);
  }
  return ok({ ...area, publishedTotal });
}

function toCount(cell: string | undefined): number | null {
  const plain = /^\d{1,3}(,\d{3})+$/.test(cell ?? '') ? (cell ?? '').replaceAll(',', '') : (cell ?? '');
  return /^\d{1,10}$/.test(plain) ? Number(plain) : null;
}
