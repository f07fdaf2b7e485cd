import { type RevisionChange } from '@muster/contracts';
import { STAGE_COLUMNS } from '@muster/ingest';
import { type CanQuery } from './can-query';
import { readExtraSlots } from './read-extra-slots';
import { STATE_COLUMNS } from './state-columns';

/** What differs at `asAt` between the spells that `rememberLedger` kept and those that stand now, in counts of people:
 *  the old and the new revision of one snapshot. `values` names only dimensions and fields in which somebody differs who
 *  is in both. */
export async function compareRevisions(
  runner: CanQuery,
  force: string,
  asAt: string,
): Promise<Omit<RevisionChange, 'previous' | 'revision'>> {
  const valid = 'valid_from <= $2::date and valid_to > $2::date';
  const states = (alias: string) => STATE_COLUMNS.map((name) => `${alias}.${name}`).join(', ');
  const differing = STATE_COLUMNS.map(
    (name) => `count(*) filter (where was.${name} is distinct from is_now.${name})::int as ${name}`,
  );
  const [counts] = await runner.query<Record<string, number>[]>(
    `select (count(was.force))::int as people_before, (count(is_now.force))::int as people_after,
            count(*) filter (where was.force is null)::int as people_added,
            count(*) filter (where is_now.force is null)::int as people_removed,
            count(*) filter (where was.force is not null and is_now.force is not null
                               and (${states('was')}) is distinct from (${states('is_now')}))::int as people_changed
       from (select * from pg_temp.ledger_spell_before where ${valid}) was
       full join (select * from workforce.spell where force = $1 and ${valid}) is_now using (person)`,
    [force, asAt],
  );
  const [values] = await runner.query<Record<string, number>[]>(
    `select ${differing.join(', ')}
       from (select * from pg_temp.ledger_spell_before where ${valid}) was
       join (select * from workforce.spell where force = $1 and ${valid}) is_now using (person)`,
    [force, asAt],
  );
  const slots = await readExtraSlots(runner, force);
  return {
    headcountBefore: counts?.['people_before'] ?? 0,
    headcount: counts?.['people_after'] ?? 0,
    added: counts?.['people_added'] ?? 0,
    removed: counts?.['people_removed'] ?? 0,
    changed: counts?.['people_changed'] ?? 0,
    values: STATE_COLUMNS.flatMap((column) => {
      const people = values?.[column] ?? 0;
      return people > 0 ? [{ dimension: nameOf(column, slots), people }] : [];
    }),
  };
}

/** The dimension that a column holds, or the name of the field as mappings write it. */
function nameOf(column: string, slots: Readonly<Record<string, number>>): string {
  const slot = Object.entries(slots).find(([, at]) => column === `extra_${at}`);
  if (slot) return slot[0];
  const known = STAGE_COLUMNS.find(({ name }) => name === column);
  if (known && 'dimension' in known) return known.dimension;
  return column.replace(/_([a-z])/g, (_, letter: string) => letter.toUpperCase());
}
