import { type RepresentationRow } from '@muster/contracts';
import { type MeasuredRow, measureRepresentation } from '@muster/stats';
import { type Axis } from '../questions/axis';
import { comparePlaces } from '../questions/compare-places';
import { type CountedPart } from './tally-parts';

export interface MeasuredParts {
  readonly measured: Axis;
  readonly others: readonly Axis[];
  readonly parts: readonly CountedPart[];
  readonly baselineShares: ReadonlyMap<string, number> | null;
  /** Groups of the measured axis stand in a profile of a group: a part of people who have not declared has no shares. */
  readonly profile: boolean;
}

/** Rows of an answer in the order of the question's dimensions. Each part is measured on its own. A group gets a row in a
 *  part when it always does, or when somebody in the answer belongs to it: so the parts can be laid side by side. */
export function measureParts(by: readonly string[], question: MeasuredParts): RepresentationRow[] {
  const { measured, others, parts, baselineShares, profile } = question;
  const occurs = new Set(parts.flatMap(({ groups }) => [...groups.keys()]));
  const rows = parts.flatMap((part) => {
    const heading = others.map((axis, at) => ({ axis, group: axis.groups[part.places[at] ?? -1] }));
    const unknownPart = profile && heading.some(({ group }) => group?.declared === false);
    const shown = measured.groups.flatMap((group, place) =>
      group.always || occurs.has(place) ? [{ group, place }] : [],
    );
    const empty = { headcount: 0, fte: part.total.fte === null ? null : 0 };
    const table = measureRepresentation(
      {
        groups: shown.map(({ group, place }) => ({
          code: group.code,
          declared: group.declared && !unknownPart,
          count: part.groups.get(place) ?? empty,
        })),
        declared: part.declared,
        total: part.total,
      },
      baselineShares,
    );
    return table.rows.map((row, at) => {
      const own = shown[at];
      const cells = [...heading, { axis: measured, group: own?.group }];
      const places = new Map(others.map(({ dimension }, i) => [dimension, part.places[i] ?? 0]));
      places.set(measured.dimension, own?.place ?? 0);
      return {
        order: by.map((dimension) => places.get(dimension) ?? 0),
        row: rowOf(by, cells, row, own?.group.declared === false || unknownPart),
      };
    });
  });
  return rows.toSorted((a, b) => comparePlaces(a.order, b.order)).map(({ row }) => row);
}

type Cell = { readonly axis: Axis; readonly group: Axis['groups'][number] | undefined };

function rowOf(
  by: readonly string[],
  cells: readonly Cell[],
  { code: _, ...figures }: MeasuredRow,
  undeclared: boolean,
): RepresentationRow {
  const of = (dimension: string) => cells.find(({ axis }) => axis.dimension === dimension)?.group;
  return {
    group: Object.fromEntries(by.map((dimension) => [dimension, of(dimension)?.code ?? ''])),
    labels: Object.fromEntries(by.map((dimension) => [dimension, of(dimension)?.label ?? ''])),
    ...figures,
    undeclared,
  };
}
