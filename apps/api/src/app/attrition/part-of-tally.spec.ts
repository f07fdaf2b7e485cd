import { type EpochDay } from '@muster/domain';
import { type LeavingRoutes } from './leaving-routes';
import { partOfTally } from './part-of-tally';
import { PERIOD_COLUMNS, REASONS } from './tally-period';

const PERIOD = { from: 19_082 as EpochDay, to: 19_447 as EpochDay };
const ROUTES: LeavingRoutes = {
  routes: [
    'voluntary-resignation',
    'normal-retirement',
    'ill-health',
    'dismissal',
    'transfer-out',
    'death',
  ].map((code) => ({ code, label: code })),
  notHeld: { code: 'not-held', label: 'Reason not held' },
  // Ids as a force may have them: 0 not held, then in any order, one code twice, one that says nothing.
  routeOfReason: [-1, 4, 0, 1, 2, 3, -1, 0],
};
type Column = keyof typeof PERIOD_COLUMNS;

const part = (columns: Partial<Record<Column, number>>, reasons: readonly number[] = [], held = true) => {
  const tally = new Float64Array(REASONS + ROUTES.routeOfReason.length);
  for (const [name, value] of Object.entries(columns)) tally[PERIOD_COLUMNS[name as Column]] = value;
  reasons.forEach((leavers, id) => (tally[REASONS + id] = leavers));
  return partOfTally(tally, PERIOD, ROUTES, held);
};
const counts = (routes: readonly { code: string; leavers: number }[]) =>
  routes.map(({ code, leavers }) => `${code} ${leavers}`);

describe('partOfTally', () => {
  // West Midlands Police, year to March 2023, as the Police Federation published it; headcounts are invented.
  const published = part(
    {
      atStart: 8000,
      atEnd: 7900,
      joiners: 411,
      leavers: 511,
      leftOfThoseAtStart: 500,
      personDays: 2_900_000,
    },
    [0, 67, 178, 228, 30, 8],
  );

  it('reconciles the published 511 leavers by route', () => {
    expect(counts(published.routes)).toEqual([
      ...['voluntary-resignation 178', 'normal-retirement 228', 'ill-health 30', 'dismissal 8'],
      ...['transfer-out 67', 'death 0', 'not-held 0'],
    ]);
    expect(published).toMatchObject({ leavers: 511, transfersOut: 67, serviceLoss: 444, otherChange: 0 });
    expect(published.routes[0]?.share).toBeCloseTo(178 / 511, 12);
    expect(published.routes.filter(({ transfer }) => transfer).map(({ code }) => code)).toEqual([
      'transfer-out',
    ]);
  });

  it('leads from the national rate to that of the board', () => {
    // By hand: 444 / 8,000 = 5.55 %, 67 / 8,000 = 0.8375 %, and 511 / 7,950 = 6.4277 %.
    const { reconciliation, rates } = published;

    expect(reconciliation.from).toBeCloseTo(0.0555, 12);
    expect(reconciliation.transfersOut).toBeCloseTo(0.008375, 12);
    expect(reconciliation.averageInsteadOfStart).toBeCloseTo(511 / 7950 - 511 / 8000, 12);
    expect(reconciliation.to).toBeCloseTo(511 / 7950, 12);
    expect([rates.start.events, rates.average.events, rates.personYears.events]).toEqual([444, 511, 511]);
    expect(rates.personYears.rate).toBeCloseTo(511 / (2_900_000 / 365.25), 12);
  });

  it('adds reasons of one code, and keeps leavers whose reason says nothing apart', () => {
    const { routes } = part({ atStart: 20, atEnd: 10, leavers: 10 }, [3, 0, 2, 0, 0, 0, 4, 1]);

    expect(counts(routes)[0]).toBe('voluntary-resignation 3');
    expect(routes.at(-1)).toMatchObject({ code: 'not-held', leavers: 7, share: 0.7 });
  });

  it('has one route, and no zeros, where no reason is held', () => {
    expect(counts(part({ atStart: 5, atEnd: 3, leavers: 2 }, [2], false).routes)).toEqual(['not-held 2']);
  });

  it('says for each figure why it does not exist', () => {
    const nobody = part({});
    const grown = part({ atEnd: 3, joiners: 4, leavers: 1, personDays: 100 }, [1]);

    expect(nobody.rates.average).toEqual({
      ...{ status: 'not-available', events: 0, denominator: 0, reason: 'nobody-in-post' },
      ...{ rate: null, lower: null, upper: null },
    });
    expect(nobody.stability).toMatchObject({ status: 'not-available', of: 0, reason: 'nobody-in-post' });
    expect(nobody.routes.every(({ share }) => share === null)).toBe(true);
    expect(grown.rates.start).toMatchObject({ reason: 'nobody-at-start', rate: null });
    expect(grown.reconciliation).toMatchObject({
      status: 'not-available',
      reason: 'nobody-at-start',
      to: null,
    });
    expect(grown.rates.average).toMatchObject({ status: 'shown', denominator: 1.5 });
  });

  it('names a contradiction: leavers without time in post', () => {
    expect(part({ atStart: 1, leavers: 1 }, [1]).rates.personYears).toMatchObject({
      ...{ status: 'not-available', rate: null, reason: 'events-without-time' },
    });
  });

  it.each([
    [{ atStart: 10, atEnd: 10, leavers: 10 }, false],
    [{ atStart: 10, atEnd: 9, leavers: 10 }, true],
    [{ atStart: 10, atEnd: 10, leavers: 9 }, true],
  ])('marks counts below ten: %j %s', (columns, small) => {
    expect(part(columns, [columns.leavers]).smallNumber).toBe(small);
  });
});
