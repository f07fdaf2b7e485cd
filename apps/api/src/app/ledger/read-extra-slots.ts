import { type CanQuery } from './can-query';

/** Extra dimensions of a force with the slot (1 to 6) that holds each. */
export async function readExtraSlots(
  runner: CanQuery,
  force: string,
): Promise<Readonly<Record<string, number>>> {
  const rows = await runner.query<{ dimension: string; slot: number }[]>(
    'select dimension, slot from workforce.extra_slot where force = $1 order by slot',
    [force],
  );
  return Object.fromEntries(rows.map(({ dimension, slot }) => [dimension, slot]));
}
