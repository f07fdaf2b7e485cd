import { createHash, randomUUID } from 'node:crypto';
import { type NestFastifyApplication } from '@nestjs/platform-fastify';
import { Client } from 'pg';
import { DataSource } from 'typeorm';
import { Sessions } from '../../app/access/sessions.service';
import { newReference } from '../../app/cases/new-reference';
import { type DatabaseAddress } from '../../app/platform/postgres/database-address';

export interface BenchListener {
  /** Headers of a page on which the listener is signed in. */
  readonly headers: { readonly cookie: string; readonly 'sec-fetch-site': 'same-origin' };
  readonly cases: readonly string[];
}

/** A listener with so many acknowledged cases of thirty entries of 1 KiB each, signed in with a second factor. The words are
 *  noise: the server could not tell. */
export async function addBenchListener(
  app: NestFastifyApplication,
  { owner }: DatabaseAddress,
  username: string,
  cases: number,
): Promise<BenchListener> {
  const client = new Client(owner);
  await client.connect();
  const ids = Array.from({ length: cases }, () => randomUUID());
  const account = randomUUID();
  await client.query('begin');
  for (const [id, name, roles] of [
    [account, username, ['listener']],
    [randomUUID(), `${username}-one`, ['dpo']],
    [randomUUID(), `${username}-two`, ['dpo']],
  ]) {
    await client.query(
      `insert into access.account (id, username, display_name, roles, password_hash, must_change_password, created_at, created_by)
       values ($1, $2, $2, $3, 'none', false, now(), 'bench')`,
      [id, name, roles],
    );
  }
  await client.query(
    `insert into access.case_role (username, role, post, proposed_by, proposed_at, confirmed_by, confirmed_at)
     values ($1, 'listener', 'listener', $2, now(), $3, now())`,
    [username, `${username}-one`, `${username}-two`],
  );
  await client.query('insert into cases.listener (account) values ($1)', [account]);
  await client.query(
    `insert into cases.case_file (id, force, reference, kind, state, opened_on, acknowledge_by, acknowledged_on, assignee,
                                  access_hash, first_copy)
     select id, 'EXMP', reference, 'leaving', 'acknowledged', '2026-07-01', '2026-07-03', '2026-07-02', $3, hash, false
       from unnest($1::uuid[], $2::text[], $4::bytea[]) as c (id, reference, hash)`,
    [ids, ids.map(newReference), account, ids.map((id) => createHash('sha256').update(id).digest())],
  );
  await client.query(
    `insert into cases.entry (case_id, seq, id, class, ciphertext, digest)
     select id, seq, gen_random_uuid(), 'narrative', convert_to(repeat('x', 1400), 'UTF8'), sha256('x')
       from unnest($1::uuid[]) as c (id), generate_series(0, 29) as s (seq)`,
    [ids],
  );
  await client.query('commit');
  await client.query('analyze');
  await client.end();
  const token = await app
    .get(DataSource)
    .transaction((manager) => app.get(Sessions).open(manager, { id: account }, new Date()));
  return { headers: { cookie: `muster=${token}`, 'sec-fetch-site': 'same-origin' }, cases: ids };
}
