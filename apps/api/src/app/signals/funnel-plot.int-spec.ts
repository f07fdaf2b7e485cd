import { type FunnelPlotAnswer, funnelPlotAnswerSchema } from '@muster/contracts';
import { oracleParts } from '../../../test/attrition-oracle';
import { grantSensitive } from '../../../test/grant-sensitive';
import { inventedCareers } from '../../../test/invented-careers';
import { type PersonRow } from '../../../test/ledger-fixture';
import { OpenForce } from '../../../test/open-force';
import { peopleOfFaith } from '../../../test/people-of-faith';
import { runMusterIn } from '../../../test/run-muster-in';
import { SIGNAL_COMMANDS } from './signals.commands';

const [FIRST, LAST] = ['2025-03-31', '2026-03-31'] as const;
const PERIOD = { from: FIRST, to: LAST };

/** Officers of a unit, of whom the first `leave` are gone a year later. */
function unit(name: string, number: number, leave: number): { now: PersonRow[]; later: PersonRow[] } {
  const now = Array.from({ length: number }, (_, at) => ({
    person: `${name}${at}`,
    codes: { 'workforce-type': 'officer', rank: 'constable', unit: name },
  }));
  return { now, later: now.slice(leave) };
}

/** By hand: 640 officers, of whom 48 leave: 7.5 %. */
const UNITS = [unit('north', 300, 15), unit('south', 200, 28), unit('east', 100, 5), unit('custody', 40, 0)];

describe('units beside each other', () => {
  let force: OpenForce;
  beforeAll(async () => {
    force = await OpenForce.with({
      [FIRST]: UNITS.flatMap(({ now }) => now),
      [LAST]: UNITS.flatMap(({ later }) => later),
    });
  });
  afterAll(() => force.close());

  const ask = (question: object): Promise<FunnelPlotAnswer> =>
    force.answer('/api/signals/funnel-plot', funnelPlotAnswerSchema, { ...PERIOD, ...question });
  const named = ({ units }: FunnelPlotAnswer, code: string) =>
    units.find(({ group }) => group['unit'] === code);

  it('draws exact limits around the rate of all, and says which unit lies beyond them', async () => {
    const answer = await ask({});

    expect(answer.target).toEqual({ rate: 0.075, named: false });
    expect(answer.reason).toBeNull();
    expect(
      answer.units.map(({ group, events, atRisk, state }) => [group['unit'], events, atRisk, state]),
    ).toEqual(
      expect.arrayContaining([
        ['north', 15, 300, 'inside'],
        ['south', 28, 200, 'above-95'],
        ['east', 5, 100, 'inside'],
        ['custody', 0, 40, 'inside'],
      ]),
    );
    // R 4.2.2: qbinom and pbinom as in docs/methods/funnel-plot.md, 200 people at 7.5 %.
    const south = named(answer, 'south');
    expect(south?.lower998).toBeCloseTo(0.021275727872485318, 9);
    expect(south?.lower95).toBeCloseTo(0.037876644603172249, 9);
    expect(south?.upper95).toBeCloseTo(0.11601648664053943, 9);
    expect(south?.upper998).toBeCloseTo(0.14070624434146528, 9);
    expect(named(answer, 'custody')).toMatchObject({ lower95: null, lower998: null, smallNumber: true });
    expect(answer.lines.map(({ atRisk }) => atRisk)).toEqual(
      answer.lines.map(({ atRisk }) => atRisk).toSorted((a, b) => a - b),
    );
    // One of four beyond 95 %, R 4.2.2: pbinom(0, 4, 0.05, lower.tail = FALSE).
    expect(answer.chanceOfBeyond).toBeCloseTo(0.18549375, 9);
    expect([answer.lines[0]?.atRisk, answer.lines.at(-1)?.atRisk]).toEqual([30, 300]);
  });

  it('says how many more years would be needed where nothing is told yet, and not where it is', async () => {
    const answer = await ask({});

    expect(named(answer, 'south')?.moreYears).toBeNull();
    expect(named(answer, 'east')?.moreYears).toBeGreaterThan(0);
    // Nobody left, so no number of years at today's rates can be told.
    expect(named(answer, 'custody')?.moreYears).toBeNull();
  });

  it('takes a rate that somebody names', async () => {
    const answer = await ask({ target: 0.14 });

    expect(answer.target).toEqual({ rate: 0.14, named: true });
    expect(named(answer, 'south')?.state).toBe('inside');
    expect(named(answer, 'north')?.state).toBe('below-99.8');
    expect(answer.units.map(({ moreYears }) => moreYears).every((years) => years === null)).toBe(true);
  });

  it.each([
    ['rate-above-1', { target: 7.5 }],
    ['invalid-request', { target: -0.1 }],
    ['invalid-request', { by: [] }],
    ['unknown-dimension', { by: ['moon'] }],
    ['period-backwards', { from: LAST, to: FIRST }],
  ])('refuses with %s: %j', async (code, question) => {
    const { body } = await force.ask<{ code: string }>('/api/signals/funnel-plot', {
      ...PERIOD,
      ...question,
    });

    expect(body.code).toBe(code);
  });

  it('names why there are no limits', async () => {
    expect(await ask({ by: ['sex'] })).toMatchObject({ target: null, reason: 'not-held', lines: [] });
    expect(await ask({ where: [{ dimension: 'unit', value: 'custody' }] })).toMatchObject({
      reason: 'no-spread',
    });
    expect(await ask({ target: 0 })).toMatchObject({ reason: 'no-spread', target: null });
  });

  it('prints the same on the command line, as JSON and CSV', async () => {
    const line = ['query', 'funnel-plot', '--force', 'EXMP', '--from', FIRST, '--to', LAST];
    const { out } = await runMusterIn(force.app, SIGNAL_COMMANDS, '/', line);
    const csv = await runMusterIn(force.app, SIGNAL_COMMANDS, '/', [...line, '--format', 'csv']);
    const above = await runMusterIn(force.app, SIGNAL_COMMANDS, '/', [...line, '--target', '8']);

    expect(JSON.parse(out)).toEqual(JSON.parse(JSON.stringify(await ask({}))));
    expect(csv.out).toMatch(/^unit,status,events,atRisk,rate,state,lower998,/);
    expect(csv.out).toContain('south,shown,28,200,0.14,above-95,');
    expect(above.no).toMatch(/^rate-above-1: /);
  });
});

describe('units of the invented careers, against SQL', () => {
  let force: OpenForce;
  const DATES = [FIRST, '2025-09-30', LAST];
  beforeAll(async () => {
    const { snapshots } = inventedCareers(7, 400, DATES);
    force = await OpenForce.with(Object.fromEntries(DATES.map((asAt, at) => [asAt, snapshots[at] ?? []])));
  });
  afterAll(() => force.close());

  it('counts who was there at the beginning and who of them left', async () => {
    const answer = await force.answer('/api/signals/funnel-plot', funnelPlotAnswerSchema, {
      ...{ ...PERIOD, by: ['ethnicity'], grouping: 'ethnicity-5-plus-1', loss: 'force' },
    });
    const expected = await oracleParts(force.ledger.dataSource, FIRST, LAST);
    const all = expected.find(({ code }) => code === 'all');

    expect(answer.target?.rate).toBeCloseTo((all?.left_of_start ?? NaN) / (all?.at_start ?? NaN), 12);
    expect(answer.units.map(({ group, events, atRisk }) => [group['ethnicity'], events, atRisk])).toEqual(
      ['asian', 'black', 'mixed', 'white', 'other'].map((code) => {
        const part = expected.find((each) => each.code === code);
        return [code, part?.left_of_start ?? 0, part?.at_start ?? 0];
      }),
    );
    expect(answer.units.find(({ group }) => group['ethnicity'] === 'other')?.state).toBe('too-small');
  });
});

describe('units by a sensitive characteristic', () => {
  it('shows no unit of few people, and no limits that tell of them', async () => {
    const force = await OpenForce.with({ [FIRST]: peopleOfFaith(0), [LAST]: peopleOfFaith(1) });
    await grantSensitive(force.app, 'test-analyst', ['religion']);
    const answer = await force.answer('/api/signals/funnel-plot', funnelPlotAnswerSchema, {
      ...{ ...PERIOD, by: ['religion'] },
    });
    await force.close();

    const hidden = answer.units.filter(({ status }) => status === 'withheld');
    expect(hidden.length).toBeGreaterThan(0);
    for (const { events, atRisk, rate, state, upper95 } of hidden) {
      expect([events, atRisk, rate, state, upper95]).toEqual([null, null, null, null, null]);
    }
  });
});
