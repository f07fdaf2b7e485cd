import { checkCommitment, type WrittenCommitment } from './check-commitment';
import { type CommitmentFilters, readCommitmentAddress } from './read-commitment-address';
import { passesFilters } from './passes-filters';

const TARGET = {
  intakeShare: '',
  of: '',
  stockShare: '',
  leavingOfGroup: '',
  leavingOfOthers: '',
  source: '',
};
const LINE: WrittenCommitment = {
  ...{
    ref: '195',
    kind: 'commitment',
    title: 'Recruit officers',
    owner: '',
    forum: '',
    nextStep: '',
    due: '',
  },
  ...{ measures: [], target: TARGET },
};
const fields = (change: Partial<WrittenCommitment>) =>
  checkCommitment({ ...LINE, ...change }).map(({ field }) => field);

describe('checkCommitment', () => {
  it('finds nothing in a sound line, and every fault of another', () => {
    expect(fields({})).toEqual([]);
    expect(
      fields({
        ...{ ref: 'a;b', title: 'x', owner: 'x', forum: 'x', nextStep: 'x', due: '2026-02-31' },
        measures: [{ id: 'none', address: '' }],
      }),
    ).toEqual([
      ...['line-ref', 'line-title', 'line-owner', 'line-forum', 'line-next', 'line-due', 'line-measures'],
    ]);
  });

  it('leaves numbers of people out, but in the title of a target', () => {
    expect(fields({ title: 'Keep 1950 officers', nextStep: 'Meet the two leavers' })).toEqual([
      'line-title',
      'line-next',
    ]);
    const whole = { ...TARGET, intakeShare: '40', of: 'recruits' };
    const target = { kind: 'target', title: '40 recruits a year', due: '2027-03-31', target: whole };
    expect(fields(target)).toEqual([]);
  });

  it('asks a target for its share, who is counted and a day, and for all it assumes or nothing', () => {
    expect(fields({ kind: 'target' })).toEqual(['line-due', 'target-share', 'target-of']);
    const whole = { ...TARGET, intakeShare: '40', of: 'recruits' };
    expect(fields({ kind: 'target', due: '2027-03-31', target: whole })).toEqual([]);
    expect(fields({ kind: 'target', due: '2027-03-31', target: { ...whole, stockShare: '15.3%' } })).toEqual([
      ...['target-stock', 'target-leaving', 'target-others', 'target-source'],
    ]);
    expect(fields({ kind: 'target', due: '2027-03-31', target: { ...whole, intakeShare: '101' } })).toEqual([
      'target-share',
    ]);
  });
});

describe('readCommitmentAddress', () => {
  it('reads what it knows and says what it does not', () => {
    const read = (query: string) => readCommitmentAddress(new URLSearchParams(query));

    expect(read('meeting=2026-02-24&forum=Gold+Board&rating=amber&kind=target')).toEqual({
      meeting: '2026-02-24',
      filters: { forum: 'Gold Board', rating: 'amber', kind: 'target' },
      notices: [],
    });
    expect(read('meeting=2026-02-31&rating=blue&kind=x').notices).toHaveLength(3);
    expect(read('')).toEqual({ meeting: '', filters: { forum: '', rating: '', kind: '' }, notices: [] });
  });
});

describe('passesFilters', () => {
  const rating = {
    ...{
      seq: 1,
      rating: 'amber' as const,
      word: 'Amber',
      meaning: '',
      period: null,
      ageDays: null,
      told: '',
    },
    ...{ recordedOn: '2026-01-01', recordedBy: null },
  };
  const passes = (filters: Partial<CommitmentFilters>, rated = true) =>
    passesFilters(
      { forum: 'Gold Board', rating: rated ? rating : null, kind: 'commitment' },
      { forum: '', rating: '', kind: '', ...filters },
    );

  it('shows what fits every filter', () => {
    expect([passes({}), passes({ forum: 'Gold Board', rating: 'amber', kind: 'commitment' })]).toEqual([
      true,
      true,
    ]);
    expect([passes({ forum: 'PSD' }), passes({ rating: 'red' }), passes({ kind: 'target' })]).toEqual([
      ...[false, false, false],
    ]);
    expect([passes({ rating: 'none' }), passes({ rating: 'none' }, false)]).toEqual([false, true]);
  });
});
