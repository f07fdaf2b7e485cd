import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import {
  type AuditedCell,
  type AuditInput,
  buildLattice,
  type CellKey,
  type KnownFact,
  type LatticeDimension,
  quarterOf,
  readPolicy,
  type ReleasedValue,
} from '@muster/disclosure';
import { readConfiguration } from '../../platform/configuration';
import { AuditStopped } from './audit-stopped';
import { AuditWorker } from './audit-worker.service';

const PROJECT = join(__dirname, '../../../../../..');
const RANKS = ['constable', 'sergeant', 'inspector'];
const RANK: LatticeDimension = {
  ...{ id: 'rank', label: 'Rank' },
  leaves: RANKS.map((code) => ({ code, label: code, undeclared: false })),
  groups: RANKS.map((code) => ({ code, label: code, leaves: [code], main: true, sameAs: null })),
};

/** A few officers by rank with what is released of them. */
function anInput(people: Readonly<Record<string, number>>, facts: readonly KnownFact[] = []): AuditInput {
  const file = join(PROJECT, 'definitions/disclosure/release-policy.json');
  const read = readPolicy(JSON.parse(readFileSync(file, 'utf8')));
  const quarter = quarterOf('2025-Q3');
  const first = read.ok ? read.value.tables[0] : undefined;
  if (!read.ok || !first || !quarter) throw new Error('no policy');
  const table: typeof first = { ...first, id: 'rank', dims: [{ id: 'rank', by: 'main' }] };
  const policy = { ...read.value, tables: [table] };
  const dimensions = new Map([['officer' as const, [RANK]]]);
  const lattice = buildLattice({
    ...{ force: 'EXMP', quarter, policy, dimensions, periods: [], yearly: false },
  });
  const all = Object.values(people).reduce((sum, count) => sum + count, 0);
  const counts = new Map([['', all], ...Object.entries(people)]);
  const cells = lattice.tables.flatMap((each) => each.cells.map(({ key, coords }) => ({ key, coords })));
  return {
    ...{ policy, lattice, earlier: [], margins: [], facts },
    cells: new Map(
      cells.map(({ key, coords }): [CellKey, AuditedCell] => {
        const count = counts.get(coords['rank'] ?? '') ?? 0;
        const released: ReleasedValue =
          count < 5 ? { status: 'c', value: null } : { status: 'ok', value: Math.round(count / 5) * 5 };
        return [key, { people: count, released, sameAsBefore: false }];
      }),
    ),
  };
}

const fact = (people: number): KnownFact => ({
  ...{ source: 'public', workforceType: 'officer', measure: 'stock', period: null, quarter: '2025-Q3' },
  ...{ coords: {}, least: people, most: people },
});

describe('AuditWorker', () => {
  const worker = new AuditWorker(readConfiguration({}, PROJECT));

  it('audits a release in a thread of its own while this one goes on', async () => {
    let ticks = 0;
    const ticking = setInterval(() => (ticks += 1), 1);
    const audit = await worker.run(anInput({ constable: 40, sergeant: 3, inspector: 7 }));
    clearInterval(ticking);
    expect(ticks).toBeGreaterThan(5);
    expect(audit.audit).toMatchObject({ passed: true, exact: 0, narrow: 0 });
    expect(audit.released.get('officer|stock||rank=sergeant' as CellKey)).toEqual({
      ...{ status: 'c', value: null },
    });
    expect(audit.milliseconds).toBeGreaterThanOrEqual(0);
  });

  it('says in one sentence that a thread has failed, and keeps the numbers to itself', async () => {
    // Two different public totals: no table fits both.
    const run = worker.run(
      anInput({ constable: 40, sergeant: 3, inspector: 7 }, [fact(1234567), fact(7654321)]),
    );
    const fault = await run.catch((each: unknown) => each);
    expect(fault).toBeInstanceOf(AuditStopped);
    expect(String(fault)).toBe(
      'AuditStopped: The audit of the release ended before it had a result. Nothing was released; build the release again.',
    );
    expect((fault as AuditStopped).stack).toMatch(/\n +at .*dist.api/);
    expect((fault as AuditStopped).stack).not.toMatch(/1234567|contradicts/);
  });

  it('ends its threads when the program does', async () => {
    const leaving = new AuditWorker(readConfiguration({}, PROJECT));
    const run = leaving.run(anInput({ constable: 40, sergeant: 3, inspector: 7 }));
    leaving.beforeApplicationShutdown();
    await expect(run).rejects.toThrow(
      'The program ended while the release was audited. Nothing was released; build it again.',
    );
  });
});
