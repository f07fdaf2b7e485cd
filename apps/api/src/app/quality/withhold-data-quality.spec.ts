import { type DataQualityAnswer } from '@muster/contracts';
import { withholdDataQuality } from './withhold-data-quality';

type Unit = DataQualityAnswer['units'][number];

/** `kinds`: who preferred not to say, and of whom nothing is recorded. */
function unit(
  code: string,
  declared: number,
  [preferNotToSay, notRecorded]: readonly [number, number],
): Unit {
  const total = declared + preferNotToSay + notRecorded;
  return {
    group: { unit: code, characteristic: 'religion' },
    labels: { unit: code, characteristic: 'Religion' },
    ...{ status: 'shown', total, declared, preferNotToSay, notRecorded, rate: declared / total },
    ...{ refusalHeld: true, target: 0.75, gate: 'open', smallNumber: false },
  };
}

const withheld = (units: readonly Unit[]) =>
  withholdDataQuality({ units: [...units] } as DataQualityAnswer, 10).units.map(
    ({ declared, preferNotToSay, notRecorded }) => [declared, preferNotToSay, notRecorded],
  );

describe('withholdDataQuality', () => {
  it('tells the kinds apart in no unit while one of them is small in one', () => {
    expect(withheld([unit('north', 60, [1, 39]), unit('south', 50, [20, 30])])).toEqual([
      [60, null, null],
      [50, null, null],
    ]);
  });

  it('tells them apart where none is small, and nobody is not few', () => {
    expect(withheld([unit('north', 60, [0, 40]), unit('south', 50, [20, 30])])).toEqual([
      [60, 0, 40],
      [50, 20, 30],
    ]);
  });

  it('withholds a unit with few, and another with it', () => {
    expect(withheld([unit('north', 60, [1, 1]), unit('south', 50, [20, 30])])).toEqual([
      [null, null, null],
      [null, null, null],
    ]);
  });
});
