import { Injectable } from '@nestjs/common';
import { InjectDataSource } from '@nestjs/typeorm';
import { ok, type Result } from '@muster/domain';
import { DataSource } from 'typeorm';
import { type CanQuery } from './can-query';
import { GenerationListener } from './generation-listener.service';
import { type HeldLedger, type PublishedSnapshot } from './held-ledger';
import { inTransaction } from '../platform/postgres/in-transaction';
import { loadLedger } from './load-ledger';
import { readExtraSlots } from './read-extra-slots';
import { readVocabulary } from './read-vocabulary';

/** Keeps the ledger of each force that was asked for in memory, at its newest generation. */
@Injectable()
export class LedgerMemory {
  private readonly ledgers = new Map<string, HeldLedger>();
  private readonly loading = new Map<string, Promise<HeldLedger>>();

  constructor(
    @InjectDataSource() private readonly dataSource: DataSource,
    private readonly listener: GenerationListener,
  ) {
    listener.onMoved((force) => {
      if (this.ledgers.has(force)) void this.current(force).catch(() => undefined);
    });
  }

  /** The ledger of `force` at a generation no older than the moment of the call. One small query when nothing has
   *  changed; otherwise the whole ledger is read and takes the place of the old one at once. Whoever holds the old
   *  object may go on counting with it. A force without snapshots has an empty ledger of generation 0. */
  async current(force: string): Promise<HeldLedger> {
    this.listener.start();
    const generation = await readGeneration(this.dataSource, force);
    const held = this.ledgers.get(force);
    if (held && held.generation >= generation) return held;
    const under = this.loading.get(force);
    if (under) {
      const loaded = await under;
      return loaded.generation >= generation ? loaded : this.current(force);
    }
    const loading = this.load(force)
      .then((loaded) => {
        this.ledgers.set(force, loaded);
        return loaded;
      })
      .finally(() => this.loading.delete(force));
    this.loading.set(force, loading);
    return loading;
  }

  /** What is in memory at this moment, without a look at the database. */
  held(force: string): HeldLedger | undefined {
    return this.ledgers.get(force);
  }

  private async load(force: string): Promise<HeldLedger> {
    const outcome = await inTransaction(
      this.dataSource,
      async (runner): Promise<Result<HeldLedger, never>> => {
        await runner.query('set transaction isolation level repeatable read read only');
        const vocabulary = await readVocabulary(runner, force);
        const extraSlots = await readExtraSlots(runner, force);
        return ok({
          force,
          generation: await readGeneration(runner, force),
          ledger: await loadLedger(runner, force, Object.keys(vocabulary), extraSlots),
          vocabulary,
          extraSlots,
          snapshots: await readPublishedSnapshots(runner, force),
        });
      },
    );
    if (!outcome.ok) throw outcome.refusal;
    return outcome.value;
  }
}

async function readGeneration(runner: CanQuery, force: string): Promise<number> {
  const rows = await runner.query<{ generation: string }[]>(
    'select generation from workforce.generation where force = $1',
    [force],
  );
  return Number(rows[0]?.generation ?? 0);
}

async function readPublishedSnapshots(
  runner: CanQuery,
  force: string,
): Promise<readonly PublishedSnapshot[]> {
  return runner.query<PublishedSnapshot[]>(
    `select id, to_char(as_at, 'YYYY-MM-DD') as "asAt",
            to_char(published_at at time zone 'UTC', 'YYYY-MM-DD"T"HH24:MI:SS.MS"Z"') as "publishedAt",
            coalesce(rows, 0) as rows, coalesce(headcount, 0) as headcount, not_held as "notHeld"
       from workforce.snapshot where force = $1 and state = 'published' order by workforce.snapshot.as_at`,
    [force],
  );
}
