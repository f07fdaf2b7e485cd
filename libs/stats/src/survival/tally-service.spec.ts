import fc from 'fast-check';
import data from '../../fixtures/survival-data.json';
import { tableOf } from '../expectations/table-of';
import { cumulativeIncidence } from './cumulative-incidence';
import { kaplanMeier } from './kaplan-meier';
import { logRank } from './log-rank';
import { type ObservedService } from './observed-service';
import { tallyService } from './tally-service';

type Row = readonly [entry: number, exit: number, route: number, group: number];

function service(rows: readonly Row[]): ObservedService {
  return {
    entry: Int32Array.from(rows, ([entry]) => entry),
    exit: Int32Array.from(rows, ([, exit]) => exit),
    route: Uint8Array.from(rows, ([, , route]) => route),
    group: Int16Array.from(rows, ([, , , group]) => group),
  };
}

describe('tallyService', () => {
  it('names somebody who leaves before starting, as one resident of Channing House seems to', () => {
    const { entry, exit, route, group } = data.channing;
    const columns = service(entry.map((from, at) => [from, exit[at] ?? 0, route[at] ?? 0, group[at] ?? 0]));

    expect(tallyService(columns, 2, 1)).toEqual({
      status: 'not-available',
      reason: 'leaves-before-starting',
    });
  });

  it('names a force without anybody at risk', () => {
    const reason = { status: 'not-available', reason: 'nobody-at-risk' };

    expect(tallyService(service([]), 1, 1)).toEqual(reason);
    expect(tallyService(service([[5, 5, 1, 0]]), 1, 1)).toEqual(reason);
    expect(tallyService(service([[0, 5, 1, -1]]), 1, 1)).toEqual(reason);
  });

  it('counts rows without time apart and nowhere else', () => {
    const table = tableOf(
      service([
        [0, 9, 1, 0],
        [3, 3, 1, 0],
      ]),
    );

    expect(table.withoutTime).toBe(1);
    expect([...table.left].reduce((a, b) => a + b, 0)).toBe(1);
  });

  it.each<[string, Row]>([
    ['group', [0, 1, 0, 1]],
    ['group', [0, 1, 0, -2]],
    ['route', [0, 1, 2, 0]],
  ])('refuses a %s outside the codes', (_what, row) => {
    expect(() => tallyService(service([row]), 1, 1)).toThrow(RangeError);
  });

  it('refuses columns of different lengths', () => {
    expect(() => tallyService({ ...service([[0, 1, 0, 0]]), route: new Uint8Array(2) }, 1, 1)).toThrow(
      RangeError,
    );
  });
});

describe('curves of groups that nobody, or hardly anybody, belongs to', () => {
  const table = tableOf(
    service([
      [0, 9, 1, 0],
      [0, 8, 0, 0],
      [0, 7, 2, 0],
    ]),
    2,
  );

  it.each([kaplanMeier, cumulativeIncidence])('have a reason', (method) => {
    expect(method(table, 1)).toEqual({ status: 'not-available', reason: 'nobody-at-risk' });
    expect(method(table, 0)).toEqual({ status: 'not-available', reason: 'too-few-at-risk' });
    expect(method(table, 0, 3).status).toBe('shown');
  });
});

const rows = fc.array(
  fc
    .tuple(fc.nat(400), fc.integer({ min: 1, max: 400 }), fc.nat(3), fc.nat(2))
    .map(([entry, length, route, group]): Row => [entry, entry + length, route, group]),
  { minLength: 1, maxLength: 120 },
);

describe('curves, whatever the lives', () => {
  it('fall, stay within 0-1, and share everybody out between staying and the routes', () => {
    fc.assert(
      fc.property(rows, fc.integer({ min: 1, max: 5 }), (lives, leastAtRisk) => {
        const table = tableOf(service(lives), 3);
        for (let group = 0; group < 3; group += 1) {
          const curve = kaplanMeier(table, group, leastAtRisk);
          const incidence = cumulativeIncidence(table, group, leastAtRisk);
          expect(incidence.status).toBe(curve.status);
          if (curve.status !== 'shown' || incidence.status !== 'shown') continue;
          let before = 1;
          curve.value.survival.forEach((survival, at) => {
            expect(survival).toBeLessThanOrEqual(before);
            expect(survival).toBeGreaterThanOrEqual(0);
            before = survival;
            const left = incidence.value.routes.reduce((sum, { incidence: f }) => sum + (f[at] ?? NaN), 0);
            // Up to 120 products of shares.
            expect(left + survival).toBeCloseTo(1, 12);
            expect(incidence.value.survival[at]).toBe(survival);
          });
        }
      }),
    );
  });

  it('do not change when an empty group stands beside', () => {
    fc.assert(
      fc.property(rows, (lives) => {
        const table = tableOf(service(lives), 3);
        const wider = tableOf(service(lives), 4);

        for (let group = 0; group < 3; group += 1) {
          expect(kaplanMeier(wider, group, 1)).toEqual(kaplanMeier(table, group, 1));
        }
        const [one, other] = [logRank([table]), logRank([wider])];
        expect(other.status).toBe(one.status);
        if (one.status !== 'shown' || other.status !== 'shown') return;
        expect(other.value.statistic).toBe(one.value.statistic);
        expect(other.value.degreesOfFreedom).toBe(one.value.degreesOfFreedom);
      }),
    );
  });
});
