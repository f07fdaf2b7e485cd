import { type ObjectionStatus } from '@muster/contracts';
import { DataSource } from 'typeorm';
import { OpenForce } from '../../../test/open-force';
import { FORCE, personId, type PersonRow } from '../../../test/ledger-fixture';
import { openSession } from '../../../test/open-session';
import { dataSourceOptions } from '../platform/postgres/data-source-options';
import { assignRecordKeys } from '../releases/build/assign-record-keys';

const PEOPLE = ['ann', 'ben', 'cat', 'dan'];
const ROWS: readonly PersonRow[] = PEOPLE.map((person) => ({
  person,
  codes: { 'workforce-type': 'officer', rank: 'constable', ethnicity: 'B1' },
}));

describe('the record key of who objects', () => {
  let force: OpenForce;
  let owner: DataSource;
  let dpo: Record<string, string>;

  beforeAll(async () => {
    force = await OpenForce.with({ '2026-03-31': ROWS });
    owner = new DataSource(dataSourceOptions(force.database.address.owner, 1));
    await owner.initialize();
    dpo = await openSession(force.app, ['dpo'], 'test-dpo');
  });
  afterAll(async () => {
    await owner.destroy();
    await force.close();
  });

  const send = async (path: string, payload: object) => {
    const response = await force.post(`/api/objections${path}`, payload, dpo);
    expect([response.statusCode < 300, response.statusCode < 300 ? '' : response.body]).toEqual([true, '']);
    for (;;) {
      const status = await force.app.inject({ url: `/api/objections?force=${FORCE}`, headers: dpo });
      if (status.json<ObjectionStatus>().withholding.state === 'done') return;
    }
  };
  const reference = (person: string) => personId(person).replaceAll('-', '');
  const object = (person: string) =>
    send('', { reference: reference(person), mode: 'pre', receivedOn: '2026-06-01' });
  const applyAgain = () => send('/withholding', {});

  /** The keys by person, as the next build finds them. */
  async function keysOfNextBuild(): Promise<Readonly<Record<string, string>>> {
    await assignRecordKeys(owner, FORCE);
    const rows = await owner.query<{ person: string; rkey: string }[]>(
      'select person, rkey::text from disclosure.record_key',
    );
    const keys = new Map(rows.map(({ person, rkey }) => [person, rkey]));
    return Object.fromEntries(PEOPLE.map((person) => [person, keys.get(personId(person)) ?? '']));
  }

  it('changes once for each notice; those who objected before keep theirs', async () => {
    const before = await keysOfNextBuild();
    await object('ann');
    await object('ben');
    const second = await keysOfNextBuild();
    expect(second).toEqual({ ...before, ann: second['ann'], ben: second['ben'] });
    expect([second['ann'] === before['ann'], second['ben'] === before['ben']]).toEqual([false, false]);

    await object('cat');
    const third = await keysOfNextBuild();
    expect(third).toEqual({ ...second, cat: third['cat'] });
    expect(third['cat']).not.toBe(second['cat']);

    // A notice that stands already, and the same work asked for once more, as after a restored backup.
    await object('ann');
    await applyAgain();
    expect(await keysOfNextBuild()).toEqual(third);
  });

  it('changes again when a notice is withdrawn and given again', async () => {
    const before = await keysOfNextBuild();
    await send('/withdrawal', { reference: reference('ben'), mode: 'pre', withdrawnOn: '2026-06-02' });
    await object('ben');
    const after = await keysOfNextBuild();
    expect(after).toEqual({ ...before, ben: after['ben'] });
    expect(after['ben']).not.toBe(before['ben']);
  });
});
