import { type PackCommitment } from './pack-commitment';
import { refuseCommitments } from './refuse-commitments';

const Q2 = { label: 'Q2 2025/26', from: '2025-07-01', to: '2025-09-30' };
const commitment = (reference: string, period: typeof Q2 | null | 'unrated' = Q2): PackCommitment => ({
  ...{
    reference,
    kind: 'commitment',
    title: 'Keep colleagues',
    forum: null,
    owner: null,
    nextStep: null,
    due: null,
  },
  ...{ evidence: [], warnings: [] },
  rating: period === 'unrated' ? null : { rating: 'amber', word: 'Amber', meaning: 'Not on track.', period },
});
const code = (commitments: PackCommitment[], day = '2026-02-24') => {
  const result = refuseCommitments(commitments, day);
  return result.ok ? 'ok' : `${result.refusal.code}: ${result.refusal.message}`;
};

describe('refuseCommitments', () => {
  it('takes rated and unrated commitments, also on the last day of the period', () => {
    expect(code([commitment('195'), commitment('202', 'unrated')])).toBe('ok');
    expect(code([])).toBe('ok');
    expect(code([commitment('195')], '2025-09-30')).toBe('ok');
  });

  it('refuses a rating without a period', () => {
    expect(code([commitment('195', null), commitment('202')])).toMatch(/^rating-without-period: .*: 195\./);
  });

  it('refuses a rating for a period that is not over', () => {
    expect(code([commitment('195')], '2025-09-29')).toMatch(/^pack-rating-in-future: .*2025-09-29: 195\./);
  });
});
