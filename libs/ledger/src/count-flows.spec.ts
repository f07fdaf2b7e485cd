import { type FlowKind } from '@muster/domain';
import fc from 'fast-check';
import { codesOfCell } from './codes-of-cell';
import { countFlows } from './count-flows';
import { NO_DAY } from './ledger';
import { history, type History, REASONS, type Row } from './oracle/invented-history';
import { ledgerOfHistory } from './oracle/ledger-of-history';
import { type NaiveEvent, naiveEvents } from './oracle/naive-events';

const KINDS: readonly (readonly FlowKind[])[] = [
  ['leaver'],
  ['joiner', 'rejoiner'],
  ['promotion'],
  ['transfer', 'demotion', 'leaver'],
  ['hours-up'],
  [],
];

/** Events that count: somebody who is only away neither left nor came back. */
function counted(past: History, kinds: readonly FlowKind[]): readonly NaiveEvent[] {
  const all = naiveEvents(past);
  const isAway = ({ kind, away }: NaiveEvent) => kind === 'leaver' && away;
  return all.filter((event) => {
    const before = all.findLast(
      ({ person, kind, asAt }) => person === event.person && kind === 'leaver' && asAt < event.asAt,
    );
    const isBack = event.kind === 'rejoiner' && before !== undefined && isAway(before);
    return kinds.includes(event.kind) && !isAway(event) && !isBack;
  });
}

const rowOf = ({ kind, before, now }: NaiveEvent): Row | undefined =>
  kind === 'joiner' || kind === 'rejoiner' ? now : before;

describe('countFlows', () => {
  it('counts in each period, by cell and by reason, the events that the rows show', () => {
    fc.assert(
      fc.property(history, fc.constantFrom(...KINDS), (past, kinds) => {
        const ledger = ledgerOfHistory(past);
        const periods = past.days.slice(1).map((to, at) => ({ after: past.days[at] as number, to }));
        const where = [{ dimension: 'sex', codes: [0, 1] }];
        const flows = countFlows(ledger, periods, kinds, { by: ['rank'], where, countReasons: REASONS });
        const events = counted(past, kinds).filter((event) => (rowOf(event)?.sex ?? 2) !== 2);

        expect(flows.map(({ after, to }) => ({ after, to }))).toEqual(periods);
        for (const { to, sizes, events: counts, byReason } of flows) {
          counts.forEach((count, cell) => {
            const [rank] = codesOfCell(sizes, cell);
            const here = events.filter((event) => event.asAt === to && rowOf(event)?.rank === rank);
            expect(count).toBe(here.length);
            for (let reason = 0; reason < REASONS; reason += 1) {
              const told = here.filter((event) => reasonOf(event) === reason).length;
              expect(byReason[reason * counts.length + cell]).toBe(told);
            }
          });
        }
      }),
      { numRuns: 300 },
    );
  });

  it('adds over periods: the flows of the parts sum to those of the whole', () => {
    fc.assert(
      fc.property(history, (past) => {
        const ledger = ledgerOfHistory(past);
        const [first, last] = [past.days[0] as number, past.days.at(-1) as number];
        const middle = Math.max(first + 1, Math.min(last - 1, 15_060));
        fc.pre(last - first > 2);
        const question = { by: ['unit', 'sex'] };
        const [whole] = countFlows(ledger, [{ after: first, to: last }], ['leaver', 'joiner'], question);
        const parts = countFlows(
          ledger,
          [
            { after: first, to: middle },
            { after: middle, to: last },
          ],
          ['leaver', 'joiner'],
          question,
        );

        expect([...(whole?.events ?? [])]).toEqual(
          Array.from(whole?.events ?? [], (_, cell) =>
            parts.reduce((sum, { events }) => sum + (events[cell] ?? 0), 0),
          ),
        );
      }),
    );
  });

  it('passes only the reasons asked for, and leaves out what lies between two periods', () => {
    fc.assert(
      fc.property(history, (past) => {
        const ledger = ledgerOfHistory(past);
        const [first, last] = [past.days[0] as number, past.days.at(-1) as number];
        const [asked] = countFlows(ledger, [{ after: first, to: last }], ['leaver'], {
          by: [],
          reasons: [1, 3],
        });
        const [gap] = countFlows(ledger, [{ after: last, to: last + 9 }], ['leaver'], { by: [] });

        expect(asked?.events[0]).toBe(
          counted(past, ['leaver']).filter(({ reason }) => [1, 3].includes(reason)).length,
        );
        expect(gap?.events[0]).toBe(0);
      }),
    );
  });

  it('refuses periods that overlap, stand out of order or go backwards, and unknown reasons', () => {
    const ledger = ledgerOfHistory({
      days: [1, 2],
      rows: [new Map([[1, { rank: 1, sex: 1, unit: 1, serviceStart: NO_DAY }]]), new Map()],
      told: () => ({ reason: 2, lastDay: NO_DAY, away: false }),
    });
    const ask = (...periods: [number, number][]) =>
      countFlows(
        ledger,
        periods.map(([after, to]) => ({ after, to })),
        ['leaver'],
        { by: [], countReasons: 2 },
      );

    expect(() => ask([0, 5], [4, 9])).toThrow('follow one another');
    expect(() => ask([5, 9], [0, 5])).toThrow('follow one another');
    expect(() => ask([5, 5])).toThrow('ends after it begins');
    expect(() => ask([0, 5])).toThrow('outside the reasons');
    expect(ask()).toEqual([]);
  });
});

const reasonOf = ({ kind, reason }: NaiveEvent) =>
  kind === 'leaver' || kind === 'joiner' || kind === 'rejoiner' ? reason : 0;
