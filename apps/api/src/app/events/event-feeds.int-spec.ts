import { CONTRADICTIONS, UNCHECKED_REASONS } from '@muster/domain';
import { EventFixture, type EventRow } from '../../../test/event-fixture';
import { emptyWorkforce } from '../../../test/empty-workforce';
import { LedgerFixture, personId, type PersonRow } from '../../../test/ledger-fixture';
import { methodsTable } from '../../../test/methods-table';
import { createTestDatabase, type TestDatabase } from '../../../test/test-database';

type Row = Readonly<Record<string, string>>;
const table = (heading: string): readonly Row[] => methodsTable('event-feeds.md', heading);
const DATES = ['2026-01-31', '2026-02-28', '2026-03-31'] as const;
const PERIOD = { from: '2026-02-01', to: '2026-03-31' };

const STATES: Readonly<Record<string, readonly [type: string, rank: string, basis: string]>> = {
  C: ['officer', 'constable', 'substantive'],
  S: ['officer', 'sergeant', 'substantive'],
  'acting S': ['officer', 'sergeant', 'acting'],
  P: ['pcso', 'community-support-officer', 'substantive'],
};

function people(asAt: string): readonly PersonRow[] {
  return table('People').flatMap((row) => {
    const cell = row[asAt] ?? '';
    if (cell === '–') return [];
    const [, leavingDate = '', leavingReason = ''] = /^left (\S+) (\S+)$/.exec(cell) ?? [];
    const [, state = 'C', unit = 'north'] = (leavingDate ? null : /^(.+) (\w+)$/.exec(cell)) ?? [];
    const [type, rank, basis] = STATES[state] ?? ['', '', ''];
    return [
      {
        person: row['person'] ?? '',
        ...(leavingDate ? { leavingDate, leavingReason } : {}),
        codes: { 'workforce-type': type, rank, unit, 'rank-basis': basis },
      },
    ];
  });
}

function events(heading: string): readonly EventRow[] {
  return table(heading).map((row) => ({
    person: row['person'] ?? '',
    event: row['event'] ?? '',
    date: row['date'] ?? '',
    from: row['from'] ?? '',
    to: row['to'] ?? '',
    reason: row['leaving reason'] ?? '',
  }));
}

/** What the tables say: rows of each feed by contradiction, and how many events are not checked, by reason. */
function expected(): {
  contradictions: Record<string, [string, number][]>;
  unchecked: Record<string, number>;
} {
  const contradictions: Record<string, [string, number][]> = {};
  const unchecked: Record<string, number> = {};
  for (const feed of ['Feed 1', 'Feed 2']) {
    table(feed).forEach(({ result = '' }, at) => {
      if (result in UNCHECKED_REASONS) unchecked[result] = (unchecked[result] ?? 0) + 1;
      else if (result !== 'agrees') (contradictions[result] ??= []).push([feed, at + 2]);
    });
  }
  for (const { contradiction = '' } of table('Missing')) contradictions[contradiction] = [];
  return { contradictions, unchecked };
}

describe('the worked example of docs/methods/event-feeds.md', () => {
  let database: TestDatabase;
  let ledger: LedgerFixture;
  let feeds: EventFixture;
  beforeAll(async () => {
    database = await createTestDatabase();
    ledger = await LedgerFixture.on(database.address.api);
    feeds = new EventFixture(ledger);
  });
  afterEach(() => emptyWorkforce(database.address.owner));
  afterAll(async () => {
    await ledger.close();
    await database.drop();
  });

  const snapshot = (asAt: string) => ledger.publish(asAt, people(asAt));
  const first = () => feeds.publish(events('Feed 1'), PERIOD, ALL_KINDS);
  const second = () => feeds.publish(events('Feed 2'));

  it('has every contradiction and every reason for not checking once', () => {
    const { contradictions, unchecked } = expected();

    expect(Object.keys(contradictions).sort()).toEqual(Object.keys(CONTRADICTIONS).sort());
    expect(Object.keys(unchecked).sort()).toEqual(Object.keys(UNCHECKED_REASONS).sort());
  });

  it('reconciles as the tables say', async () => {
    for (const asAt of DATES) await snapshot(asAt);
    const ids = { 'Feed 1': await first(), 'Feed 2': await second() };
    const found = await feeds.reconciliation(ids);

    const { contradictions, unchecked } = expected();
    expect(
      Object.fromEntries(
        found.contradictions.map(({ code, rows }) => [
          code,
          rows.flatMap((place) => place.rows.map((row): [string, number] => [place.feed, row])),
        ]),
      ),
    ).toEqual(contradictions);
    expect(Object.fromEntries(found.unchecked.map(({ code, count }) => [code, count]))).toEqual(unchecked);
    expect(
      found.contradictions.flatMap(({ code, missing }) => missing.map((each) => ({ code, ...each }))),
    ).toEqual(
      table('Missing').map(({ contradiction, after, 'up to': upTo }) => ({
        ...{ code: contradiction, after, upTo, count: 1 },
      })),
    );
    const results = [...table('Feed 1'), ...table('Feed 2')].map(({ result = '' }) => result);
    expect(found).toMatchObject({
      snapshots: 3,
      feeds: 2,
      events: results.length,
      agree: results.filter((result) => result === 'agrees').length,
      notChecked: results.filter((result) => result in UNCHECKED_REASONS).length,
    });
    expect(found.agree + found.contradict + found.notChecked).toBe(found.events);
  });

  it('gives the reasons for leaving that the tables say, and changes no flow', async () => {
    for (const asAt of DATES) await snapshot(asAt);
    const before = await ledger.dump();
    await first();
    await second();

    const rows = await ledger.dataSource.query<Row[]>(
      `select person, as_at::text as "up to", coalesce(v.code, '') as reason, reason_source as "source of the reason",
              coalesce(left_on::text, '') as "last day", left_on_source as "source of the day"
         from workforce.flow_reason r
         left join workforce.vocabulary v on v.force = r.force and v.dimension = 'leaving-reason' and v.id = r.reason`,
    );

    const byPerson = (a: Row, b: Row) => (a['person'] ?? '').localeCompare(b['person'] ?? '');
    expect([...rows].sort(byPerson)).toEqual(
      table('Why they left')
        .map((row): Row => ({ ...row, person: personId(row['person'] ?? '') }))
        .sort(byPerson),
    );
    expect(await ledger.dump()).toBe(before);
  });

  it('depends on what is published, not on the order', async () => {
    for (const asAt of DATES) await snapshot(asAt);
    const straight = await feeds.reconciliation({ 1: await first(), 2: await second() });
    await emptyWorkforce(database.address.owner);

    const two = await second();
    const alone = await feeds.reconciliation({ 2: two });
    expect(alone).toMatchObject({ snapshots: 0, events: 4, notChecked: 4, contradictions: [] });
    await snapshot(DATES[0]);
    const one = await first();
    const again = await feeds.publish([{ person: 'M', event: 'leaver', date: '2026-02-25' }]);
    const replaced = await ledger.publish(DATES[2], people(DATES[0]));
    await feeds.undo(again);
    await snapshot(DATES[1]);
    await ledger.publish(DATES[2], people(DATES[2]), 'the wrong file was loaded');

    expect(await feeds.reconciliation({ 1: one, 2: two })).toEqual(straight);
    expect(replaced).not.toBe('');
    await feeds.undo(one);
    await feeds.undo(two);
    expect(await feeds.reconciliation()).toMatchObject({ feeds: 0, events: 0, contradictions: [] });
  });

  it('shows before confirmation what the feed will say afterwards', async () => {
    for (const asAt of DATES) await snapshot(asAt);
    const preview = await feeds.ready(events('Feed 1'), PERIOD, ALL_KINDS);
    expect(await feeds.reconciliation()).toMatchObject({ feeds: 0, events: 0 });

    await feeds.lifecycle.confirm(preview.id, 'steward');

    expect(preview.reconciliation).toEqual(await feeds.reconciliation());
  });
});

const ALL_KINDS = ['joiner', 'leaver', 'promotion', 'demotion', 'transfer', 'conversion', 'acting-up'];
