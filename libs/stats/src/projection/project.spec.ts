import { impliedStock } from '../targets/implied-stock';
import { oneCell } from '../expectations/one-cell';
import { projectionOf } from '../expectations/projection-of';
import { type ScenarioLevers } from './projection-input';

const leaving = (group: number, others: number): ScenarioLevers => ({
  intakeShare: 0.3,
  leaving: [
    { of: 'group', band: null, rate: group },
    { of: 'others', band: null, rate: others },
  ],
});
const percent = (share: number | null | undefined) => Math.round((share ?? Number.NaN) * 1000) / 10;

describe('project, with one rank and one band of service', () => {
  // Worked out by hand: 24.32% - 9.02% x 0.926^n; 30% - 14.7% x 0.94^n.
  it('comes to the level that leaving sets', () => {
    const { central, level, levelRange80 } = projectionOf(oneCell(leaving(0.08, 0.06)));

    expect([central.share[0], central.share[10], central.share[20], level].map(percent)).toEqual([
      ...[15.3, 20.1, 22.4, 24.3],
    ]);
    expect(levelRange80).toEqual({ low: level, high: level });
  });

  it('comes ever closer to the intake share where both leave alike', () => {
    const { central, level } = projectionOf(oneCell(leaving(0.06, 0.06)));

    expect([central.share[10], central.share[20], level].map(percent)).toEqual([22.1, 25.7, 30]);
  });

  it.each([
    [0.08, 0.06],
    [0, 0.06],
    [0.11, 0],
    [0, 0],
    [1, 1],
  ])('equals the implied stock at leaving of %d and %d', (group, others) => {
    const { central, level } = projectionOf(oneCell(leaving(group, others), { years: 40 }));
    const flow = { stockShare: 0.153, intakeShare: 0.3, leavingOfGroup: group, leavingOfOthers: others };
    const implied = impliedStock(flow, 40);

    implied.byYear.forEach((share, year) => expect(central.share[year]).toBeCloseTo(share, 12));
    if (implied.level === null) expect(level).toBeNull();
    else expect(level).toBeCloseTo(implied.level, 12);
  });

  // Where one side gathers for ever and the other one leaves, the first is everybody in the end.
  it.each([
    [0, 0.06, 1],
    [0.08, 0, 0],
    [0, 0, null],
  ])('says where it leads when people transfer in, too, at leaving of %d and %d', (group, others, level) => {
    const levers = { ...leaving(group, others), transfersInPerYear: 50, transferShare: 0.4 };
    expect(projectionOf(oneCell(levers)).level).toBe(level);
  });

  // By hand: 8% and 6% of 1,530 and 8,470 leave, 122.4 and 508.2; of 30 posts fewer 600.6 are filled, 50 by transfers.
  it('gives transfers places of joiners, and joiners the places of those who left less a cut', () => {
    const levers = { ...leaving(0.08, 0.06), transfersInPerYear: 50, transferShare: 0.4 };
    const { central, level } = projectionOf(oneCell({ ...levers, establishmentChangePerYear: -30 }));

    expect([central.joiners[1], central.group[1], central.others[1]]).toEqual([
      ...[600.6, 1530 - 122.4 + 0.3 * 550.6 + 20, 8470 - 508.2 + 0.7 * 550.6 + 30].map((people) =>
        expect.closeTo(people, 9),
      ),
    ]);
    expect(level).toBeGreaterThan(0.018 / 0.074);
  });

  it('dismisses nobody for a cut larger than the number of leavers, and knows no level without joiners', () => {
    const cut = projectionOf(oneCell({ ...leaving(0.08, 0.06), establishmentChangePerYear: -5000 }));
    const none = projectionOf(oneCell({ ...leaving(0.08, 0.06), intakePerYear: 0 }));

    expect(cut.central.joiners[1]).toBe(0);
    expect(cut.central.group[1]).toBeCloseTo(1530 * 0.92, 9);
    expect(cut.sensitivity).toEqual({
      ...{ peoplePerPointOfIntake: 0, peoplePerPointOfLeaving: 15.3, gainPerPointOfLeaving: 15.3 },
    });
    expect([none.level, none.levelRange80, none.central.joiners[5]]).toEqual([null, null, 0]);
  });

  // What a point means is what a path with one point more or less has after a year.
  it.each<[string, ScenarioLevers]>([
    ['where joiners replace leavers', {}],
    ['with transfers of their own share', { transfersInPerYear: 40, transferShare: 0.5 }],
    ['with a fixed intake', { intakePerYear: 700 }],
  ])('says what one point means in people: %s', (_, levers) => {
    const after = (share: number, rate: number) => {
      const { central, sensitivity } = projectionOf(
        oneCell({ ...leaving(rate, 0.06), ...levers, intakeShare: share }),
      );
      return { people: central.group[1] ?? Number.NaN, ...sensitivity };
    };
    const today = after(0.3, 0.08);

    expect(after(0.31, 0.08).people - today.people).toBeCloseTo(today.peoplePerPointOfIntake, 9);
    expect(after(0.3, 0.07).people - today.people).toBeCloseTo(today.gainPerPointOfLeaving, 9);
    expect(today.peoplePerPointOfLeaving).toBeCloseTo(15.3, 12);
  });
});
