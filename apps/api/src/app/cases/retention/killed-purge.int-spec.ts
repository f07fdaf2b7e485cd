import { once } from 'node:events';
import { setTimeout as pause } from 'node:timers/promises';
import { Client } from 'pg';
import { DataSource } from 'typeorm';
import { KillableProgram } from '../../../../test/killable-program';
import { createTestDatabase, type TestDatabase } from '../../../../test/test-database';
import { dataSourceOptions } from '../../platform/postgres/data-source-options';
import { CaseTransaction } from '../case-transaction.service';
import { CasePurge } from './case-purge.service';

const CASES = 4000;
/** Narrative is due, the coded record is not. */
const NARRATIVE_DUE = '2025-06-01T03:05:00Z';
const ALL_DUE = '2027-06-01T03:05:00Z';
const ROUNDS = 4;

describe('a purge whose process is killed', () => {
  let program: KillableProgram;
  let database: TestDatabase;
  let owner: Client;

  beforeAll(async () => {
    program = KillableProgram.bundle('purge-cases-once');
    database = await createTestDatabase();
    owner = new Client(database.address.owner);
    await owner.connect();
    await owner.query(
      `insert into cases.retention_policy
         (version, contact_days, narrative_days, coded_days, contact_after_year_days, notice_days, in_force_on)
       values ('2024-1', 30, 365, 730, 395, 14, '2023-01-01')`,
    );
    await owner.query(
      `insert into cases.case_file
         (id, force, reference, kind, state, opened_on, acknowledge_by, closed_on, access_hash, first_copy, held)
       select gen_random_uuid(), 'EXMP', to_char(n, 'FM0000-0000'), 'leaving', 'closed', d, d, d, sha256(n::text::bytea),
              false, n % 100 = 0
         from generate_series(1, $1::int) n, cast('2024-05-01' as date) d`,
      [CASES],
    );
    await owner.query(
      `insert into cases.entry (case_id, seq, id, class, ciphertext, digest)
       select f.id, s, gen_random_uuid(), (array['narrative', 'contact', 'narrative', 'coded'])[1 + s], 'x',
              sha256((f.id::text || s)::bytea) from cases.case_file f, generate_series(0, 3) s`,
    );
  });
  afterAll(async () => {
    await owner.end();
    await database.drop();
    program.remove();
  });

  const count = async (what: string) => {
    const { rows } = await owner.query<{ count: string }>(`select count(*) from ${what}`);
    return Number(rows[0]?.count);
  };
  /** Kills it as soon as it has removed something more, and returns whether it still ran. */
  const killAfterFirst = async (now: string, left: string) => {
    const before = await count(left);
    const child = program.start({ address: database.address, now });
    const ended = once(child, 'exit') as Promise<[number | null, string | null]>;
    while ((await count(left)) === before && child.exitCode === null) await pause(2);
    child.kill('SIGKILL');
    return (await ended)[1] === 'SIGKILL';
  };
  const finish = async (now: string) => {
    const cases = await new DataSource(dataSourceOptions(database.address.cases, 2)).initialize();
    const clock = () => new Date(now);
    await new CasePurge(new CaseTransaction(cases, clock), clock).run();
    await cases.destroy();
  };

  it('keeps whole batches, and the next run goes on', async () => {
    const kept = 'cases.entry where ciphertext is not null';
    const sizes: number[] = [];
    for (let round = 0; round < ROUNDS; round += 1) {
      const before = await count(kept);
      if (!(await killAfterFirst(NARRATIVE_DUE, kept))) break;
      await pause(50);
      sizes.push(before - (await count(kept)));
    }
    // What a killed run leaves is a number of whole transactions of 500.
    expect(sizes.length).toBeGreaterThan(0);
    expect(sizes.filter((size) => size % 500 !== 0)).toEqual([]);
    await finish(NARRATIVE_DUE);
    // Of 3,960 cases that nobody holds the codes are left, of 40 everything.
    expect(await count(kept)).toBe(3960 + 40 * 4);
  });

  it('leaves a certificate for each case that is gone and none for another', async () => {
    await killAfterFirst(ALL_DUE, 'cases.case_file');
    await pause(50);
    expect((await count('cases.certificate')) + (await count('cases.case_file'))).toBe(CASES);
    await finish(ALL_DUE);
    expect(await count('cases.certificate')).toBe(3960);
    expect(await count('cases.case_file')).toBe(40);
    expect(await count('cases.entry')).toBe(160);
  });
});
