import fc from 'fast-check';
import { NO_DAY } from './ledger';
import { history, type History, PEOPLE, type Row } from './oracle/invented-history';
import { ledgerOfHistory } from './oracle/ledger-of-history';
import { type ServiceColumns } from './service-columns';
import { snapshotIntervals } from './snapshot-intervals';
import { stays } from './stays';

const ROUTES = [1, 2, 0, 3];

/** Runs of snapshots that show a person, as positions of the first and the last. */
function runs(past: History, person: number): readonly (readonly [number, number])[] {
  const found: [number, number][] = [];
  past.rows.forEach((rows, at) => {
    if (!rows.has(person)) return;
    const open = found.at(-1);
    if (open && open[1] === at - 1) open[1] = at;
    else found.push([at, at]);
  });
  return found;
}

/** The definition of docs/methods/retention.md, stay by stay. `from`: position of the first snapshot observed. */
function naiveStays(past: History, from: number) {
  const answer = { lines: [] as string[], withoutStart: 0, impossible: 0 };
  for (let person = 1; person <= PEOPLE; person += 1) {
    for (const [one, final] of runs(past, person)) {
      if (final < from) continue;
      const held = past.rows.slice(one, final + 1).map((rows) => rows.get(person)?.serviceStart ?? NO_DAY);
      const start = held.find((day) => day !== NO_DAY);
      if (start === undefined) {
        answer.withoutStart += 1;
        continue;
      }
      const at = Math.max(one, from);
      const seen = past.days[at] as number;
      const isNew = at > from && start > (past.days[at - 1] as number);
      const entry = isNew ? 0 : Math.max(0, seen - start);
      const last = past.days[final] as number;
      const gone = past.days[final + 1];
      let [exit, route] = [last - start, 0];
      if (gone !== undefined) {
        const told = past.told(person, last, gone);
        if (!told.away) {
          exit = (told.lastDay === NO_DAY ? gone : told.lastDay) - start;
          route = ROUTES[told.reason] ?? 0;
        }
      }
      if (exit < entry) answer.impossible += 1;
      else answer.lines.push([entry, exit, route, past.rows[at]?.get(person)?.sex, start].join(' '));
    }
  }
  return { ...answer, lines: answer.lines.sort() };
}

const linesOf = ({ entry, exit, route, group, start }: ServiceColumns) =>
  Array.from(entry, (each, row) => [each, exit[row], route[row], group[row], start[row]].join(' ')).sort();

describe('stays', () => {
  it('are what the rows of each person say, whatever the first snapshot observed', () => {
    fc.assert(
      fc.property(history, fc.nat(6), (past, some) => {
        const from = some % past.days.length;
        const ledger = ledgerOfHistory(past);

        const columns = stays(ledger, {
          snapshotDays: past.days.slice(from),
          groups: { by: ['sex'] },
          routeOf: ROUTES,
        });

        const { lines, withoutStart, impossible } = naiveStays(past, from);
        expect(linesOf(columns)).toEqual(lines);
        expect({ withoutStart: columns.withoutStart, impossible: columns.impossible }).toEqual({
          withoutStart,
          impossible,
        });
      }),
      { numRuns: 500 },
    );
  });

  // By hand. Snapshots on days 100, 200, 300 and 400.
  const row = (serviceStart: number, sex = 1): Row => ({ rank: 1, unit: 1, sex, serviceStart });
  const days = [100, 200, 300, 400];
  const lives = (
    told: Partial<ReturnType<History['told']>>,
    ...files: (readonly [number, Row][])[]
  ): History => ({
    days,
    rows: files.map((file) => new Map(file)),
    told: () => ({ reason: 0, lastDay: NO_DAY, away: false, ...told }),
  });
  const ask = (past: History) =>
    linesOf(stays(ledgerOfHistory(past), { snapshotDays: days, groups: { by: ['sex'] } }));

  it('enter late at the first snapshot, from the start when new, and late when they served elsewhere', () => {
    const all: [number, Row][] = [
      [1, row(40)],
      [2, row(150)],
      [3, row(50)],
    ];

    expect(ask(lives({}, all.slice(0, 1), all, all, all))).toEqual([
      '0 250 0 1 150',
      '150 350 0 1 50',
      '60 360 0 1 40',
    ]);
  });

  it('end on the last day of service when it is recorded, and else when a snapshot no longer shows them', () => {
    const file: [number, Row][] = [[1, row(40)]];

    expect(ask(lives({}, file, file, [], []))).toEqual(['60 260 1 1 40']);
    expect(ask(lives({ lastDay: 215 }, file, file, [], []))).toEqual(['60 175 1 1 40']);
  });

  it('are two with a gap between, the first of them not ended when the person was away', () => {
    const file: [number, Row][] = [[1, row(40)]];

    expect(ask(lives({}, file, [], file, file))).toEqual(['260 360 0 1 40', '60 160 1 1 40']);
    expect(ask(lives({ away: true }, file, [], file, file))).toEqual(['260 360 0 1 40', '60 60 0 1 40']);
  });

  it('are counted and left out without a start of service, or when they end before it', () => {
    const past = lives(
      { lastDay: 215 },
      [],
      [
        [1, row(220)],
        [2, row(NO_DAY)],
      ],
      [],
      [],
    );

    const columns = stays(ledgerOfHistory(past), { snapshotDays: days, groups: { by: [] } });

    expect(columns).toMatchObject({ withoutStart: 1, impossible: 1 });
    expect(columns.entry).toHaveLength(0);
  });

  it('take the group of the day they came into sight, and -1 from a filter', () => {
    const past = lives(
      {},
      [
        [1, row(40, 1)],
        [2, row(40, 2)],
      ],
      [
        [1, row(40, 2)],
        [2, row(40, 2)],
      ],
      [],
      [],
    );
    const { group } = stays(ledgerOfHistory(past), {
      snapshotDays: days,
      groups: { by: ['sex'], where: [{ dimension: 'sex', codes: [1] }] },
    });

    expect([...group]).toEqual([1, -1]);
  });

  it('are none without snapshots, and refuse days out of order and too many groups', () => {
    const ledger = ledgerOfHistory(lives({}, [[1, row(40)]], [], [], []));

    expect(stays(ledger, { snapshotDays: [], groups: { by: [] } }).entry).toHaveLength(0);
    expect(() => stays(ledger, { snapshotDays: [2, 1], groups: { by: [] } })).toThrow('days must rise');
  });
});

describe('snapshotIntervals', () => {
  it('are what the rows of each person say', () => {
    fc.assert(
      fc.property(history, fc.boolean(), (past, everyOther) => {
        const at = past.days.flatMap((_, index) => (everyOther && index % 2 === 1 ? [] : index));
        const expected = { lines: [] as string[], withoutStart: 0, impossible: 0 };
        for (let person = 1; person <= PEOPLE; person += 1) {
          for (const [place, one] of at.slice(0, -1).entries()) {
            const row = past.rows[one]?.get(person);
            const next = at[place + 1] as number;
            if (!row) continue;
            const left = !past.rows[next]?.has(person);
            const [day, then] = [past.days[one] as number, past.days[next] as number];
            if (left) {
              const final = past.rows.findLastIndex((rows, index) => index < next && rows.has(person));
              if (past.told(person, past.days[final] as number, past.days[final + 1] as number).away)
                continue;
            }
            if (row.serviceStart === NO_DAY) expected.withoutStart += 1;
            else if (row.serviceStart > day) expected.impossible += 1;
            else expected.lines.push([day - row.serviceStart, then - day, left ? 1 : 0, row.sex].join(' '));
          }
        }

        const {
          service,
          days: lengths,
          left,
          group,
          withoutStart,
          impossible,
        } = snapshotIntervals(
          ledgerOfHistory(past),
          at.map((index) => past.days[index] as number),
          { by: ['sex'] },
        );

        const lines = Array.from(service, (each, row) =>
          [each, lengths[row], left[row], group[row]].join(' '),
        );
        expect({ lines: lines.sort(), withoutStart, impossible }).toEqual({
          ...expected,
          lines: expected.lines.sort(),
        });
      }),
      { numRuns: 400 },
    );
  });
});
