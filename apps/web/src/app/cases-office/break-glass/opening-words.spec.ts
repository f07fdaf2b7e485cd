import { type BreakGlass } from '@muster/contracts';
import { openingRows } from './opening-words';

const asked: BreakGlass = {
  ...{ id: 'a', reference: 'R', reason: 'court-order', askedBy: 'Ann Poe', askedAt: '2026-11-23T09:30:00Z' },
  ...{ agreedBy: null, endsAt: null, colleagueTold: true, silenceReason: 'none', state: 'asked' },
  reviewedBy: null,
};

// Times by hand: in November the United Kingdom is at UTC.
describe('openingRows', () => {
  it('says what is known of one that waits', () => {
    expect(openingRows(asked)).toEqual([
      { key: 'Reason', value: 'Court order' },
      { key: 'Colleague', value: 'The colleague is told' },
      { key: 'Asked by', value: 'Ann Poe, 23 November 2026 at 09:30' },
    ]);
  });

  it('adds the second custodian, the end and the review', () => {
    const reviewed: BreakGlass = {
      ...asked,
      ...{ agreedBy: 'Bo Lee', endsAt: '2026-11-23T10:45:00Z', reviewedBy: 'Di Orr', state: 'reviewed' },
      ...{ silenceReason: 'risk-of-harm', colleagueTold: false },
    };
    expect(openingRows(reviewed).map(({ value }) => value)).toEqual([
      'Court order',
      'Not told: it would put somebody at risk of harm',
      'Ann Poe, 23 November 2026 at 09:30',
      'Bo Lee',
      '23 November 2026 at 10:45',
      'Di Orr',
    ]);
  });
});
