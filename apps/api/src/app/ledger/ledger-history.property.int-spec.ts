import fc from 'fast-check';
import { Client } from 'pg';
import { FORCE, LedgerFixture, personId, type PersonRow } from '../../../test/ledger-fixture';
import { createTestDatabase, type TestDatabase } from '../../../test/test-database';

const DATES = ['2025-01-31', '2025-02-28', '2025-06-30', '2026-01-31', '2026-02-28', '2026-03-31'];
const CODES = {
  'workforce-type': ['officer', 'staff', 'pcso'],
  rank: ['constable', 'sergeant', 'inspector', 'not-recorded'],
  unit: ['north', 'south', 'not-recorded'],
  ethnicity: ['W1', 'B1', 'NS'],
} as const;
const NOBODY: PersonRow[] = Object.values(CODES)
  .flatMap((codes, at) => codes.map((code) => [Object.keys(CODES)[at] ?? '', code] as const))
  .map(([dimension, code]) => ({ person: 'X', leavingReason: 'dismissal', codes: { [dimension]: code } }));

/** People of one snapshot: in post, on the way out (the leaving date lies before or after every snapshot), or left out. */
const people: fc.Arbitrary<readonly PersonRow[]> = fc
  .array(
    fc.record({
      there: fc.constantFrom('yes', 'yes', 'yes', 'no', 'left', 'gave notice'),
      fte: fc.constantFrom(1, 0.8),
      codes: fc.record({
        'workforce-type': fc.constantFrom(...CODES['workforce-type']),
        rank: fc.constantFrom(...CODES.rank),
        unit: fc.constantFrom(...CODES.unit),
        ethnicity: fc.constantFrom(...CODES.ethnicity),
      }),
    }),
    { minLength: 3, maxLength: 8 },
  )
  .map((drawn) =>
    drawn.flatMap(({ there, fte, codes }, at) => {
      const row = { person: `P${at}`, fte, codes };
      if (there === 'no') return [];
      if (there === 'yes') return [row];
      const leavingDate = there === 'left' ? '2025-01-01' : '2027-01-01';
      return [{ ...row, leavingDate, leavingReason: 'dismissal' }];
    }),
  );
const steps = fc.array(
  fc.oneof(
    { weight: 4, arbitrary: fc.record({ load: fc.constantFrom(...DATES), people }) },
    { weight: 1, arbitrary: fc.record({ undo: fc.constantFrom(...DATES) }) },
  ),
  { minLength: 3, maxLength: 8 },
);

interface Loaded {
  readonly id: string;
  readonly people: readonly PersonRow[];
}

describe('any sequence of import, undo and re-issue, in any order of dates', () => {
  const databases: TestDatabase[] = [];
  const ledgers: LedgerFixture[] = [];
  beforeAll(async () => {
    for (let number = 0; number < 2; number += 1) {
      const database = await createTestDatabase();
      const ledger = await LedgerFixture.on(database.address.api);
      // Both give the codes the same numbers.
      await ledger.ready('2020-01-31', NOBODY);
      databases.push(database);
      ledgers.push(ledger);
    }
  });
  afterAll(async () => {
    for (const ledger of ledgers) await ledger.close();
    for (const database of databases) await database.drop();
  });

  async function empty(): Promise<void> {
    for (const { address } of databases) {
      const client = new Client(address.owner);
      await client.connect();
      await client.query('truncate workforce.snapshot, workforce.spell, workforce.flow cascade');
      await client.end();
    }
  }

  /** What is left: for each date the snapshots that counted one after the other, the last of which counts. */
  async function carryOut(ledger: LedgerFixture, plan: readonly Step[]): Promise<Map<string, Loaded[]>> {
    const standing = new Map<string, Loaded[]>();
    for (const step of plan) {
      if ('load' in step) {
        const stack = standing.get(step.load) ?? [];
        const id = await ledger.publish(step.load, step.people, stack.length > 0 ? 'corrected' : null);
        standing.set(step.load, [...stack, { id, people: step.people }]);
      } else {
        const stack = standing.get(step.undo) ?? [];
        const last = stack.at(-1);
        if (!last) continue;
        const undone = await ledger.undoer.undo(last.id, 'not right', 'steward');
        expect(undone.ok).toBe(true);
        standing.set(step.undo, stack.slice(0, -1));
      }
    }
    return new Map(
      DATES.flatMap((date) => (standing.get(date)?.length ? [[date, standing.get(date) ?? []]] : [])),
    );
  }

  it('ends in the ledger that the surviving snapshots make in order', async () => {
    const [ledger, fresh] = ledgers as [LedgerFixture, LedgerFixture];
    await fc.assert(
      fc.asyncProperty(steps, async (plan) => {
        await empty();
        const standing = await carryOut(ledger, plan);
        const counting = [...standing].map(([date, stack]) => ({ date, ...(stack.at(-1) as Loaded) }));

        // A whole rebuild, compared row by row, column by column.
        expect(await ledger.rebuilder.check(FORCE)).toMatchObject({ ok: true, value: { differences: 0 } });

        for (const { date, people: rows } of counting) await fresh.publish(date, rows);
        expect(await byDate(ledger)).toEqual(await byDate(fresh));

        expect(await overlaps(ledger)).toBe(0);
        await expectExplained(ledger, counting);
      }),
      // On a machine that is busy with other things fewer runs have to do.
      { numRuns: 30, interruptAfterTimeLimit: 400_000, markInterruptAsFailure: true },
    );
  });
});

type Step = { readonly load: string; readonly people: readonly PersonRow[] } | { readonly undo: string };

/** Spells, flows and published snapshots with dates in the place of ids. */
async function byDate(ledger: LedgerFixture): Promise<unknown> {
  const date = (id: string) => `(select as_at::text from workforce.snapshot where id = ${id})`;
  const [row] = await ledger.dataSource.query<{ all: unknown }[]>(
    `select json_build_object(
       'spells', (select json_agg(to_jsonb(s) || jsonb_build_object(
                    'opened_by', ${date('s.opened_by')}, 'closed_by', ${date('s.closed_by')})
                    order by s.person, s.valid_from) from workforce.spell s),
       'flows', (select json_agg(to_jsonb(f) || jsonb_build_object('snapshot', ${date('f.snapshot')})
                   order by f.as_at, f.person, f.kind) from workforce.flow f),
       'changes', (select json_agg(json_build_array(as_at, headcount, change #- '{previous,id}') order by as_at)
                     from workforce.snapshot where state = 'published')) as all`,
  );
  return row?.all;
}

async function overlaps(ledger: LedgerFixture): Promise<number> {
  const rows = await ledger.dataSource.query<unknown[]>(
    `select 1 from workforce.spell a join workforce.spell b
         on a.force = b.force and a.person = b.person and a.valid_from < b.valid_from and b.valid_from < a.valid_to`,
  );
  return rows.length;
}

/** At each date the people in post are those of the file, and between two dates the flows name exactly those who came and
 *  those who went. */
async function expectExplained(
  ledger: LedgerFixture,
  counting: readonly { readonly date: string; readonly people: readonly PersonRow[] }[],
): Promise<void> {
  let before: ReadonlySet<string> | null = null;
  for (const { date, people: rows } of counting) {
    const inPost = new Set(
      rows
        .filter(({ leavingDate }) => leavingDate === undefined || leavingDate > date)
        .map(({ person }) => personId(person)),
    );
    const spells = await ledger.dataSource.query<{ person: string }[]>(
      'select person from workforce.spell where valid_from <= $1 and valid_to > $1',
      [date],
    );
    expect(spells.map(({ person }) => person).sort()).toEqual([...inPost].sort());
    const flows = await ledger.dataSource.query<{ person: string; kind: string }[]>(
      'select person, kind from workforce.flow where as_at = $1',
      [date],
    );
    const named = (...kinds: string[]) =>
      flows
        .filter(({ kind }) => kinds.includes(kind))
        .map(({ person }) => person)
        .sort();
    const was: ReadonlySet<string> = before ?? inPost;
    expect(named('joiner', 'rejoiner')).toEqual([...inPost].filter((person) => !was.has(person)).sort());
    expect(named('leaver')).toEqual([...was].filter((person) => !inPost.has(person)).sort());
    before = inPost;
  }
}
