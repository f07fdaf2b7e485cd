import { type EpochDay } from '@muster/domain';
import { type PeriodValue, SeparatePeriods } from './separate-periods';
import { xmrChart } from './xmr-chart';

const period = (after: number, to: number): PeriodValue => ({
  ...{ after: after as EpochDay, to: to as EpochDay, value: 4 },
});

describe('SeparatePeriods by type and at run time', () => {
  it('cannot be made but by looking at the days', () => {
    const rolling = Array.from({ length: 24 }, (_, month) => period(month * 30, month * 30 + 365));
    // @ts-expect-error: a list of periods has not been looked at
    const unseen = () => xmrChart({ periods: rolling });
    // @ts-expect-error: and nobody can make one by hand
    const made = () => new SeparatePeriods(rolling);

    expect([typeof unseen, typeof made]).toEqual(['function', 'function']);
  });

  it('refuses figures of twelve months, every month: they share eleven', () => {
    const rolling = Array.from({ length: 24 }, (_, month) => period(month * 30, month * 30 + 365));

    expect(SeparatePeriods.of(rolling)).toEqual({ status: 'not-available', reason: 'periods-overlap' });
    expect(SeparatePeriods.of([period(30, 60), period(0, 30)]).status).toBe('not-available');
    expect(SeparatePeriods.of([])).toEqual({ status: 'not-available', reason: 'no-periods' });
  });

  it('takes periods that follow one another, with or without a gap', () => {
    expect(SeparatePeriods.of([period(0, 30), period(30, 60), period(90, 120)]).status).toBe('shown');
  });

  it.each([
    ['that ends before it begins', period(30, 30)],
    ['without a number', { ...period(0, 30), value: NaN }],
  ])('throws for a period %s', (_, wrong) => {
    expect(() => SeparatePeriods.of([wrong])).toThrow(RangeError);
  });
});
