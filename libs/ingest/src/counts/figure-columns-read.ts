import { type AggregateMapping } from '@muster/domain';

/** Columns that a mapping of published totals reads, as it writes them. */
export function figureColumnsRead(mapping: AggregateMapping): readonly string[] {
  const {
    measure,
    place,
    from,
    to,
    population,
    dimension,
    list,
    category,
    value,
    unit,
    source,
    url,
    licence,
  } = mapping;
  return [
    measure,
    place,
    from,
    to,
    population,
    dimension,
    list,
    category,
    value,
    unit,
    source,
    url,
    licence,
  ].flatMap((field) => (field !== undefined && 'column' in field ? [field.column] : []));
}
