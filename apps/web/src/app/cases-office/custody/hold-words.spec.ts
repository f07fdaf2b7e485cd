import { type LegalHold } from '@muster/contracts';
import { holdRows, holdStanding } from './hold-words';

const proposed: LegalHold = {
  ...{ id: 'h', reference: 'R', why: 'A tribunal has asked.', proposedBy: 'Ann Poe', confirmedBy: null },
  ...{ endProposedBy: null, endedBy: null, since: null, until: null },
};
const held: LegalHold = { ...proposed, confirmedBy: 'Bo Lee', since: '2026-11-23' };
const ending: LegalHold = { ...held, endProposedBy: 'Cy Orr' };
const ended: LegalHold = { ...ending, endedBy: 'Di Ash', until: '2026-11-30' };

describe('holdStanding', () => {
  it.each([
    ['confirm', proposed],
    ['propose-end', held],
    ['end', ending],
    [null, ended],
  ])('waits for %s', (step, hold) => {
    expect(holdStanding(hold).step).toBe(step);
  });

  it('says that a proposal holds nothing yet', () => {
    expect(holdStanding(proposed).text).toBe('Proposed, nothing is held yet');
    expect(holdStanding(ending).text).toBe('Held, end proposed');
  });
});

// Days of the week from a printed calendar of 2026.
describe('holdRows', () => {
  it('leaves out what has not happened', () => {
    expect(holdRows(held, '2026-11-25')).toEqual([
      { key: 'Why', value: 'A tribunal has asked.' },
      { key: 'Proposed by', value: 'Ann Poe' },
      { key: 'Confirmed by', value: 'Bo Lee' },
      { key: 'Since', value: 'Monday 23 November' },
    ]);
  });

  it('ends with the day on which the hold ended', () => {
    expect(holdRows(ended, '2026-12-01').at(-1)).toEqual({ key: 'Until', value: 'Monday 30 November' });
  });
});
