import { createHash } from 'node:crypto';
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { expectAgreement } from '../expectations/expect-agreement';
import { projectionOf } from '../expectations/projection-of';
import { threeByFour } from '../expectations/three-by-four';
import { project } from './project';

const { input, cases, fans } = threeByFour(
  readFileSync(join(__dirname, '../../fixtures/projection-3x4.json'), 'utf8'),
);

describe('project, with three ranks and four bands of service', () => {
  it.each(cases)('walks the central path to the level as matrices do: $levers', (expected) => {
    const { levers, level, ...path } = expected;
    const projection = projectionOf(input(levers, {}));

    expectAgreement(projection.central, path);
    expectAgreement(projection.level, level);
  });

  it.each(fans)('draws the fan that another implementation draws: $levers', (expected) => {
    const { levers, runs, seed, levelLow80, levelHigh80, ...columns } = expected;
    const { years, levelRange80 } = projectionOf(input(levers, { runs, seed, years: 6 }));

    for (const name of Object.keys(columns) as (keyof typeof columns)[]) {
      expectAgreement(
        years.map((year) => year[name]),
        columns[name],
        name,
      );
    }
    expectAgreement(levelRange80, { low: levelLow80, high: levelHigh80 });
    expect(years.map(({ year }) => year)).toEqual([2026, 2027, 2028, 2029, 2030, 2031, 2032]);
  });

  it('gives the same bits for the same seed, on every machine', () => {
    const { years, level, levelRange80 } = projectionOf(input({}, { runs: 1000, years: 30 }));
    // Numbers are written with as many digits as tell them from every other number.
    const written = JSON.stringify({ years, level, levelRange80 });

    expect(createHash('sha256').update(written).digest('hex')).toBe(
      'aafe307abd5501840814bca6afb45ccf0e7157ab6aba2bb67914acd699cc49ae',
    );
  });

  it('gives another fan for another seed, and the same for the same', () => {
    const alone = projectionOf(input({}, { runs: 100 }));
    const fixed = projectionOf(input({ intakeShare: 0.3 }, { runs: 100 }));
    const again = projectionOf(input({}, { runs: 100 }));

    expect(again).toEqual(alone);
    expect(fixed.years[1]?.median).not.toBe(alone.years[1]?.median);
    expect(projectionOf(input({}, { runs: 100, seed: 9 })).years[5]?.median).not.toBe(alone.years[5]?.median);
  });

  it('tells of its progress and stops when asked', () => {
    const told: number[] = [];
    const onProgress = (runs: number) => told.push(runs);

    project(input({}, { runs: 600, years: 3 }), { onProgress });
    expect(told).toEqual([250, 500, 600]);
    const stopped = project(input({}, { runs: 600, years: 3 }), { shouldStop: () => true });
    expect(stopped).toMatchObject({ ok: false, refusal: { code: 'stopped' } });
  });
});
