import { reconcileRoutes } from './reconcile-routes';

const shown = (count: number) => ({ status: 'shown' as const, count });
const LABELS = new Map([
  ['voluntary-resignation', 'Voluntary resignation'],
  ['dismissal', 'Dismissal'],
  ['death', 'Death'],
  ['not-held', 'Reason not held'],
]);
const published = {
  total: shown(20),
  routes: new Map([
    ['dismissal', shown(8)],
    ['voluntary-resignation', shown(12)],
  ]),
};
const ledger = (byReason: Record<string, number>, touches = true, unplaced = 0) => ({
  ...{ first: null, last: null, touches, unplaced },
  byReason: new Map(Object.entries(byReason)),
});
const rowsOf = (...args: Parameters<typeof ledger>) =>
  reconcileRoutes(published, ledger(...args), LABELS, true).map((row) => [
    row.route,
    row.ledger.count,
    row.difference,
  ]);

describe('reconcileRoutes', () => {
  it('sets both sides beside each other in the order of the list', () => {
    expect(rowsOf({ 'voluntary-resignation': 11, dismissal: 8, death: 1 })).toEqual([
      [null, 20, 0],
      ['voluntary-resignation', 11, -1],
      ['dismissal', 8, 0],
      ['death', 1, null],
      ['not-held', 0, null],
    ]);
  });

  it('compares the total alone when nobody has a reason', () => {
    expect(rowsOf({ 'not-held': 21 })).toEqual([
      [null, 21, 1],
      ['voluntary-resignation', null, null],
      ['dismissal', null, null],
      ['not-held', 21, null],
    ]);
  });

  it('holds nothing, not zero, where no snapshots touch the period', () => {
    expect(rowsOf({}, false).map(([, count]) => count)).toEqual([null, null, null, null]);
  });

  it('counts zero leavers where snapshots cover the period', () => {
    expect(rowsOf({})[0]).toEqual([null, 0, -20]);
  });

  it('shows no count, least of all zero, while somebody cannot be placed or a part of the period is not known', () => {
    expect(rowsOf({ dismissal: 8 }, true, 1).map(([, count, gap]) => [count, gap])).toEqual(
      Array.from({ length: 4 }, () => [null, null]),
    );
    const [total] = reconcileRoutes(published, ledger({ dismissal: 8 }), LABELS, false);
    expect(total).toMatchObject({ ledger: { status: 'not-available', count: null }, difference: null });
  });

  it('compares those without a reason when the publisher gives them too', () => {
    const routes = new Map([...published.routes, ['not-held', shown(2)]]);
    const rows = reconcileRoutes(
      { ...published, routes },
      ledger({ dismissal: 8, 'not-held': 3 }),
      LABELS,
      true,
    );

    expect(rows.at(-1)).toMatchObject({ route: 'not-held', difference: 1 });
  });
});
