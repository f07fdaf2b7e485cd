import { PersonSet } from '@muster/ingest';
import { type CanQuery } from '../ledger/can-query';

/** Whether a person's characteristics are withheld by notice, by the 16 bytes of the pseudonym. */
export type IsWithheld = (person: Uint8Array) => boolean;

/** The people of a force whose notice stands, or undefined when there is none. Whoever reads a file asks inside the
 *  transaction that holds the import lock of the force (docs/adr/0015). */
export async function readWithheld(runner: CanQuery, force: string): Promise<IsWithheld | undefined> {
  const rows = await runner.query<{ person: string }[]>(
    'select person from workforce.objection where force = $1 and lifted_on is null',
    [force],
  );
  if (rows.length === 0) return undefined;
  const people = new PersonSet();
  for (const { person } of rows) people.add(Buffer.from(person.replaceAll('-', ''), 'hex'));
  return (person) => people.has(person);
}
