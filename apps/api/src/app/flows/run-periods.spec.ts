import { type EpochDay } from '@muster/domain';
import { runPeriods } from './run-periods';

const run = (...days: readonly number[]) => ({ days: days.map((day) => day as EpochDay) });

// Snapshots on the days 10, 20, 30 and 40; from 30 on in other codes. By hand.
describe('runPeriods', () => {
  const runs = [run(10, 20), run(30, 40)];

  it('reads leavers in the codes of the snapshot before, joiners in those of the one after', () => {
    expect(runPeriods(runs, 'before')).toEqual([
      { after: 10, to: 30 },
      { after: 30, to: 40 },
    ]);
    expect(runPeriods(runs, 'after')).toEqual([
      { after: 10, to: 20 },
      { after: 20, to: 40 },
    ]);
  });

  it('gives every day in post to the newest snapshot on it', () => {
    expect(runPeriods(runs, 'days')).toEqual([
      { after: 10, to: 29 },
      { after: 29, to: 40 },
    ]);
  });

  it('has nothing for a run without a part in it', () => {
    expect(runPeriods([run(10), run(20)], 'before')).toEqual([{ after: 10, to: 20 }, null]);
    expect(runPeriods([run(10), run(20)], 'after')).toEqual([null, { after: 10, to: 20 }]);
    expect(runPeriods([run(10), run(20)], 'days')).toEqual([
      { after: 10, to: 19 },
      { after: 19, to: 20 },
    ]);
    expect(runPeriods([run(10, 20)], 'before')).toEqual([{ after: 10, to: 20 }]);
  });
});
