import { packReadingSchema, packSchema, type Reasons, reasonsSchema } from '@muster/contracts';
import { Client } from 'pg';
import { FORCE } from '../../../test/ledger-fixture';
import { OpenForce } from '../../../test/open-force';
import { openSession } from '../../../test/open-session';
import { aReleaseOfFlows } from '../../../test/release-of-flows';
import { ReleaseDecisions } from '../releases/release-decisions.service';

const READERS = ['board', 'network', 'plan-lead', 'dpo'] as const;
const PERSON = { person: 'p-1', codes: { 'workforce-type': 'officer', rank: 'constable', ethnicity: 'W1' } };

/** 10 of 120: 8% (7 to 11 after rounding) if it were told, which leads back to 10. */
const TEN_LEFT = 10;
/** 15 of 120 = 12.5%, told as 13%. */
const FIFTEEN_LEFT = 15;

describe('the rate of leaving beside conversations', () => {
  let force: OpenForce;
  let owner: Client;
  const sessions: Record<string, Record<string, string>> = {};

  beforeAll(async () => {
    force = await OpenForce.with({
      '2024-03-31': [PERSON],
      '2025-03-31': [PERSON],
      '2026-03-31': [PERSON],
    });
    owner = new Client(force.database.address.owner);
    await owner.connect();
    for (const role of READERS) sessions[role] = await openSession(force.app, [role], `a-${role}`);
    await openSession(force.app, ['analyst'], 'ann');
    await publish(2024, TEN_LEFT);
    await publish(2025, TEN_LEFT);
  });
  afterAll(async () => {
    await owner.end();
    await force.close();
  });

  async function publish(year: number, left: number): Promise<void> {
    const id = await aReleaseOfFlows(owner, year, {
      stock: { '': 120 },
      joiners: { '': 20 },
      leavers: { '': left },
    });
    for (const [decision, by] of [['approve', 'a-dpo'] as const, ['publish', 'ann'] as const]) {
      const done = await force.app.get(ReleaseDecisions).decide(decision, id, by);
      expect(done.ok ? '' : done.refusal.message).toBe('');
    }
  }

  async function rates(who: string): Promise<Reasons['leaverRates']> {
    const headers = sessions[who] ?? {};
    const response = await force.app.inject({ url: `/api/reasons?force=${FORCE}`, headers });
    return reasonsSchema.parse(response.json()).leaverRates;
  }

  /** The row of the rate in the pack that ISOB reads as a network. */
  async function rowOfPack(period: string): Promise<readonly string[] | undefined> {
    const begun = await force.post('/api/packs', { audience: 'isob', period });
    expect([begun.statusCode, begun.statusCode === 201 ? '' : begun.body]).toEqual([201, '']);
    const { id } = packSchema.parse(begun.json());
    const read = await force.app.inject({ url: `/api/packs/${id}`, headers: force.analyst });
    const { document } = packReadingSchema.parse(read.json());
    const section = document.sections.find((each) => each.id === 'reasons');
    const rows = section?.blocks.flatMap(({ table }) => table?.rows ?? []) ?? [];
    return rows.find((row) => row.id.startsWith('rate-'))?.cells.map(({ text }) => text);
  }

  it('is withheld from everybody when networks are not told the count behind it', async () => {
    for (const who of READERS) {
      expect(await rates(who)).toMatchObject([
        { period: 'April 2024 to March 2025', rate: { status: 'withheld' } },
      ]);
    }
    expect(await rowOfPack('2025-Q1')).toEqual([
      ...[expect.stringContaining('who left'), '[z]', '[z]', '[c]', '[c]', '[c]'],
    ]);
  });

  it('is told to everybody from 15 on', async () => {
    await publish(2026, FIFTEEN_LEFT);

    for (const who of READERS) {
      expect(await rates(who)).toMatchObject([
        { period: 'April 2025 to March 2026', rate: { status: 'shown', value: 0.13 } },
      ]);
    }
    expect((await rowOfPack('2026-Q1'))?.[3]).toBe('13');
  });
});
