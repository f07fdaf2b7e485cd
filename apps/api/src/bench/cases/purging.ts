import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { DataSource } from 'typeorm';
import { CaseTransaction } from '../../app/cases/case-transaction.service';
import { CasePurge } from '../../app/cases/retention/case-purge.service';
import { type DatabaseAddress } from '../../app/platform/postgres/database-address';
import { dataSourceOptions } from '../../app/platform/postgres/data-source-options';
import { openOwnDatabase } from '../own-database';

const CASES = 5000;
const ENTRIES_PER_CASE = 6;
/** Padded like most entries of a case, with the headers of three recipients. */
const CIPHERTEXT_BYTES = 4700;
const CLOSED_ON = '2024-01-10';
const TODAY = new Date('2026-11-23T03:05:00Z');

export interface Purging {
  readonly cases: number;
  readonly entries: number;
  readonly ms: number;
  /** Highest memory of the process above what it had before. */
  readonly peakGrowthMb: number;
  readonly peerMs: number;
}

/** Purges 5,000 cases whose time is over, in batches and with certificates, beside the same cases removed by one DELETE
 *  without batches, certificates or a look at holds. Both must leave nothing. */
export async function benchPurging(): Promise<{ isEqual: boolean; purging: Purging }> {
  const folder = mkdtempSync(join(tmpdir(), 'muster-purge-'));
  const database = await openOwnDatabase(folder);
  try {
    return await purgeTwice(database.address);
  } finally {
    await database.close();
    rmSync(folder, { recursive: true, force: true });
  }
}

async function purgeTwice({
  owner,
  cases,
}: DatabaseAddress): Promise<{ isEqual: boolean; purging: Purging }> {
  const asOwner = await new DataSource(dataSourceOptions(owner, 1)).initialize();
  const asCases = await new DataSource(dataSourceOptions(cases, 2)).initialize();
  try {
    await asOwner.query(
      `insert into cases.retention_policy
         (version, contact_days, narrative_days, coded_days, contact_after_year_days, notice_days, in_force_on)
       values ('2024-1', 30, 365, 730, 395, 14, '2023-01-01')`,
    );
    await fill(asOwner);
    const purge = new CasePurge(new CaseTransaction(asCases, () => TODAY), () => TODAY);
    const mine = await watchMemory(() => purge.run());
    const left = await countLeft(asOwner);
    const [proofs] = await asOwner.query<{ count: number }[]>(
      'select count(*)::int as count from cases.certificate',
    );
    await fill(asOwner);
    const started = performance.now();
    await asOwner.query(`delete from cases.case_file where closed_on + 730 <= $1`, [TODAY]);
    const peerMs = performance.now() - started;
    return {
      isEqual: left === 0 && proofs?.count === CASES && (await countLeft(asOwner)) === 0,
      purging: {
        ...{ cases: CASES, entries: CASES * ENTRIES_PER_CASE, ms: Math.round(mine.ms) },
        ...{ peakGrowthMb: Math.round(mine.peakGrowthMb), peerMs: Math.round(peerMs) },
      },
    };
  } finally {
    await Promise.all([asOwner.destroy(), asCases.destroy()]);
  }
}

async function fill(owner: DataSource): Promise<void> {
  await owner.query(
    `insert into cases.case_file
       (id, force, reference, kind, state, opened_on, acknowledge_by, closed_on, access_hash, first_copy)
     select gen_random_uuid(), 'EXMP', to_char(n, 'FM0000-0000'), 'leaving', 'closed', $2, $2, $2,
            sha256(n::text::bytea), false
       from generate_series(1, $1::int) n`,
    [CASES, CLOSED_ON],
  );
  await owner.query(
    `insert into cases.entry (case_id, seq, id, class, ciphertext, digest)
     select f.id, s, gen_random_uuid(), (array['narrative', 'contact', 'narrative', 'coded'])[1 + s % 4],
            decode(repeat('a7', $2), 'hex'), sha256((f.id::text || s)::bytea)
       from cases.case_file f, generate_series(0, $1::int - 1) s`,
    [ENTRIES_PER_CASE, CIPHERTEXT_BYTES],
  );
  await owner.query('analyze cases.case_file, cases.entry');
}

async function countLeft(owner: DataSource): Promise<number> {
  const [left] = await owner.query<{ count: number }[]>(
    'select (select count(*) from cases.case_file)::int + (select count(*) from cases.entry)::int as count',
  );
  return left?.count ?? -1;
}

async function watchMemory(work: () => Promise<unknown>): Promise<{ ms: number; peakGrowthMb: number }> {
  const before = process.memoryUsage.rss();
  let peak = before;
  const watching = setInterval(() => {
    peak = Math.max(peak, process.memoryUsage.rss());
  }, 5);
  const started = performance.now();
  await work();
  clearInterval(watching);
  return { ms: performance.now() - started, peakGrowthMb: (peak - before) / 1024 / 1024 };
}
