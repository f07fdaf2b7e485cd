import { choiceError, SIGNAL_CHOICES } from './signal-choices';
import { monthsQuestion, unitsQuestion } from './signal-questions';

const PERIOD = {
  force: 'EXMP',
  from: '2023-03-31',
  to: '2026-03-31',
  grouping: 'ethnicity-5-plus-1',
  where: [],
};

describe('the questions of the page', () => {
  it('asks for leavers of everybody by default, and for what the address says', () => {
    expect(monthsQuestion(PERIOD, 'ethnicity', {}, null)).toEqual({
      ...PERIOD,
      ...{ by: ['ethnicity'], measure: 'leavers', beginsAnew: [] },
    });
    const chosen = { measure: 'joiners', aim: '12.5', anew: '2024-01-01,2025-01-01' };
    expect(monthsQuestion(PERIOD, 'ethnicity', chosen, 'black')).toMatchObject({
      ...{ measure: 'joiners', aim: 12.5, beginsAnew: ['2024-01-01', '2025-01-01'], group: 'black' },
    });
  });

  it('asks about units without the grouping of the months, and for a rate as a share', () => {
    const { grouping: _, ...period } = PERIOD;
    expect(unitsQuestion(PERIOD, {})).toEqual({ ...period, by: ['unit'] });
    expect(unitsQuestion(PERIOD, { target: '7.5' })).toMatchObject({ target: 0.075 });
  });
});

describe('the choices of the page', () => {
  const fits = (name: string, value: string) =>
    SIGNAL_CHOICES.find((choice) => choice.name === name)?.fits?.(value) === true;

  it.each([
    ['aim', '12', true],
    ['aim', '12.5', true],
    ['aim', '-1', false],
    ['aim', 'many', false],
    ['anew', '2025-01-01,2025-02-01', true],
    ['anew', '2025-01-01;', false],
    ['target', '7.5', true],
    ['target', '100', true],
    ['target', '100.5', false],
    ['target', '250', false],
    ['target', '1e9', false],
  ])('%s may be %s: %s', (name, value, expected) => {
    expect(fits(name, value)).toBe(expected);
  });

  it('says what to write instead, and nothing about an empty field', () => {
    expect(choiceError('aim', '')).toBe('');
    expect(choiceError('aim', '9')).toBe('');
    expect(choiceError('aim', 'x')).toContain('such as 12');
    expect(choiceError('target', 'x')).toContain('from 0 to 100');
  });
});
