import { randomBytes, randomUUID } from 'node:crypto';
import { ok, refuse } from '@muster/domain';
import { getDataSourceToken } from '@nestjs/typeorm';
import { type DataSource } from 'typeorm';
import { CaseWorld } from '../../../test/case-world';
import { CASES } from '../platform/tokens';
import { CaseTransaction } from './case-transaction.service';

describe('CaseTransaction', () => {
  let world: CaseWorld;
  let pool: DataSource;
  let transaction: CaseTransaction;
  beforeAll(async () => {
    world = await CaseWorld.open('lea');
    pool = world.app.get<DataSource>(getDataSourceToken(CASES));
    transaction = world.app.get(CaseTransaction);
  });
  afterAll(() => world.close());

  const said = `select concat(current_setting('muster.party', true), current_setting('muster.account', true),
                              current_setting('muster.access', true), current_setting('muster.case', true)) as said`;

  /** What each connection of the pool still says, all of them taken at once. */
  async function left(): Promise<readonly string[]> {
    const runners = Array.from({ length: 4 }, () => pool.createQueryRunner());
    const rows = await Promise.all(
      runners.map(async (runner) => {
        await runner.connect();
        return (await runner.query(said)) as { said: string }[];
      }),
    );
    for (const runner of runners) await runner.release();
    return rows.map(([row]) => row?.said ?? '');
  }

  it('leaves nothing behind on a connection, however it ends', async () => {
    const account = randomUUID();
    const ends = [
      () => Promise.resolve(ok(null)),
      () => Promise.resolve(refuse('case-not-found', 'no')),
      () => Promise.reject(new Error('broken')),
    ];
    const running = Array.from({ length: 24 }, (_, at) =>
      transaction
        .as({ party: 'listener', account }, async (runner) => {
          if (at % 2 === 0) await transaction.actAsSystem(runner, randomUUID());
          return (ends[at % ends.length] ?? ends[0])?.() ?? ok(null);
        })
        .catch(() => null),
    );
    await Promise.all(running);

    expect(await left()).toEqual(['', '', '', '']);
    expect(await pool.query('select from cases.listener')).toHaveLength(0);
  });

  it('says anew who acts each time', async () => {
    const read = (runner: { query(text: string): Promise<unknown> }) =>
      runner.query(said) as Promise<{ said: string }[]>;
    const access = randomBytes(32);
    const one = await transaction.as({ party: 'colleague', access }, async (runner) =>
      ok(await read(runner)),
    );
    const other = await transaction.as({ party: 'job' }, async (runner) => ok(await read(runner)));

    expect(one).toEqual({ ok: true, value: [{ said: `colleague${access.toString('hex')}` }] });
    expect(other).toEqual({ ok: true, value: [{ said: 'job' }] });
  });
});
