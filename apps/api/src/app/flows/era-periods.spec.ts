import { type EpochDay } from '@muster/domain';
import { eraPeriods } from './era-periods';

const era = (...days: readonly number[]) => ({ days: days.map((day) => day as EpochDay) });

// Snapshots on the days 10, 20, 30 and 40; from 30 on in other codes. By hand.
describe('eraPeriods', () => {
  const eras = [era(10, 20), era(30, 40)];

  it('reads leavers in the codes of the snapshot before, joiners in those of the one after', () => {
    expect(eraPeriods(eras, 'before')).toEqual([
      { after: 10, to: 30 },
      { after: 30, to: 40 },
    ]);
    expect(eraPeriods(eras, 'after')).toEqual([
      { after: 10, to: 20 },
      { after: 20, to: 40 },
    ]);
  });

  it('gives every day in post to the newest snapshot on it', () => {
    expect(eraPeriods(eras, 'days')).toEqual([
      { after: 10, to: 29 },
      { after: 29, to: 40 },
    ]);
  });

  it('has nothing for a era without a part in it', () => {
    expect(eraPeriods([era(10), era(20)], 'before')).toEqual([{ after: 10, to: 20 }, null]);
    expect(eraPeriods([era(10), era(20)], 'after')).toEqual([null, { after: 10, to: 20 }]);
    expect(eraPeriods([era(10), era(20)], 'days')).toEqual([
      { after: 10, to: 19 },
      { after: 19, to: 20 },
    ]);
    expect(eraPeriods([era(10, 20)], 'before')).toEqual([{ after: 10, to: 20 }]);
  });
});
