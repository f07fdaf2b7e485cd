import { type OfficeHolder } from '@muster/contracts';
import { holderDecisions } from './holder-decisions';
import { holderState } from './holder-state';

const PROPOSED: OfficeHolder = {
  ...{ username: 'chief', displayName: 'Chief', office: 'Chief Constable' },
  ...{ proposedBy: 'ann', confirmedBy: null, endedAt: null },
};
const CONFIRMED: OfficeHolder = { ...PROPOSED, confirmedBy: 'dora' };
const ENDED: OfficeHolder = { ...CONFIRMED, endedAt: '2026-01-01T00:00:00Z' };

describe('holderDecisions', () => {
  it('lets a second person confirm, and anybody of the two roles end', () => {
    expect(holderDecisions(PROPOSED, 'dora')).toEqual({ confirm: { whyNot: null }, end: true });
  });

  it('lets neither the proposer nor the office-holder confirm', () => {
    expect(holderDecisions(PROPOSED, 'ann').confirm?.whyNot).toContain('You proposed');
    expect(holderDecisions(PROPOSED, 'chief').confirm?.whyNot).toContain('Nobody confirms themselves');
  });

  it('confirms once, and ends once', () => {
    expect(holderDecisions(CONFIRMED, 'dora')).toEqual({ confirm: null, end: true });
    expect(holderDecisions(ENDED, 'dora')).toEqual({ confirm: null, end: false });
  });
});

describe('holderState', () => {
  it('is a word for each', () => {
    expect([PROPOSED, CONFIRMED, ENDED].map((holder) => holderState(holder).word)).toEqual([
      'Proposed',
      'Confirmed',
      'Ended',
    ]);
  });
});
