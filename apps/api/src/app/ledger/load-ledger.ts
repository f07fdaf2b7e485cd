import { buildLedger, type Ledger } from '@muster/ledger';
import { to as copyTo } from 'pg-copy-streams';
import { type QueryRunner } from 'typeorm';
import { connectionOf } from '../platform/postgres/connection-of';
import { dayToNumber } from './day-to-number';
import { dimensionColumn } from './dimension-column';
import { loadFlows } from './load-flows';
import { orNoDay } from './or-no-day';
import { readBinaryCopy } from './read-binary-copy';

/** The spells and flows of a force as columns, by binary COPY, without anything that identifies a person: that another
 *  person begins is all that is read of the pseudonyms. `dimensions` are those with a code; the others are held for
 *  nobody. Must run in a transaction that sees one moment. */
export async function loadLedger(
  runner: QueryRunner,
  force: string,
  dimensions: readonly string[],
  extraSlots: Readonly<Record<string, number>>,
): Promise<Ledger> {
  const client = await connectionOf(runner);
  const held = dimensions.flatMap((dimension) => {
    const column = dimensionColumn(dimension, extraSlots);
    return column ? [{ dimension, column }] : [];
  });
  const rows: { spells: number }[] = await runner.query(
    'select count(*)::int as spells from workforce.spell where force = $1',
    [force],
  );
  const columns = [
    ...[STARTS_PERSON, dayToNumber('valid_from'), LAST],
    ...[orNoDay('service_start'), orNoDay('rank_start'), 'fte', ...held.map(({ column }) => column)],
  ].join(', ');
  const copied = client.query(
    copyTo(`copy (select ${columns} from workforce.spell where force = ${client.escapeLiteral(force)}
             order by person, valid_from) to stdout (format binary)`),
  );
  const [startsPerson, validFrom, validTo, serviceStart, rankStart, fteHundredths, ...codes] =
    await readBinaryCopy(copied, [2, 4, 4, 4, 4, 2, ...held.map(() => 2 as const)], rows[0]?.spells ?? 0);
  return buildLedger({
    startsPerson: startsPerson ?? [],
    validFrom: validFrom ?? [],
    validTo: validTo ?? [],
    serviceStart: serviceStart ?? [],
    rankStart: rankStart ?? [],
    fteHundredths: fteHundredths ?? [],
    codes: new Map(held.map(({ dimension }, at) => [dimension, codes[at] ?? []])),
    flows: await loadFlows(runner, force),
  });
}

const STARTS_PERSON = `coalesce((person <> lag(person) over (order by person, valid_from))::int, 1)::int2`;
/** `OPEN_END` of libs/ledger for a spell that stands. */
const LAST = `case when valid_to = 'infinity' then 2147483647 else valid_to - date '1970-01-01' end`;
