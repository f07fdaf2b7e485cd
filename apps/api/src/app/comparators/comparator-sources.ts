import { type comparatorSourceSchema } from '@muster/contracts';
import { type z } from 'zod';
import { type PlannedComparison } from './comparator-question';
import { type ComparatorSet } from './comparator-set';

type Source = z.infer<typeof comparatorSourceSchema>;

/** The publications behind years of a table, each with the years it answers for. */
export function comparatorSources(
  set: ComparatorSet,
  table: PlannedComparison['table'],
  years: readonly number[],
): Source[] {
  const held = set.tables.get(table);
  const found = new Map<string, Source>();
  for (const year of years) {
    const provenance = held?.years.get(year)?.provenance;
    if (!held || !provenance) continue;
    const key = `${provenance.contentSha256} ${provenance.savedAt ?? ''}`;
    const known = found.get(key);
    if (known) known.years.push(year);
    else found.set(key, { table, label: held.label, years: [year], ...provenance });
  }
  return [...found.values()];
}
