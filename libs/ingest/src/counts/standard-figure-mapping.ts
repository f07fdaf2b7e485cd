import { type AggregateMapping, aggregateMappingSchema } from '@muster/domain';

/** The mapping of the standard layout of published totals (docs/imports.md): each field in the column of its name. Columns
 *  that may be left out are read when `names` has them. */
export function standardFigureMapping(names: readonly string[]): AggregateMapping {
  const has = (name: string): boolean => names.some((each) => each.trim().toLowerCase() === name);
  const optional = ['dimension', 'list', 'category', 'url', 'licence'].filter(has);
  return aggregateMappingSchema.parse({
    kind: 'aggregate-mapping',
    id: 'standard-layout',
    label: 'Standard layout of published totals',
    ...Object.fromEntries(
      ['measure', 'place', 'from', 'to', 'population', 'value', 'unit', 'source', ...optional].map((name) => [
        name,
        { column: name },
      ]),
    ),
  });
}
