import { type ProcessList } from '@muster/contracts';
import { ratesOf, aRateRow } from '../../test/leaving-answers';
import { anEmptyRow, aRankRow, noSide, profileOf } from '../../test/progression-answers';
import { nobodyInRanks } from './nobody-in-ranks';
import { progressionFacts } from './progression-facts';
import { ranksOfProfile } from './ranks-of-profile';
import { runProcesses } from './run-processes';

const orAbove = { orAbove: true };

describe('ranksOfProfile', () => {
  it('leaves out the top, from which nobody is promoted, and ranks that the ladder does not know', () => {
    const profile = profileOf([
      aRankRow('chief', 'Chief'),
      aRankRow('chief', 'Chief or above', orAbove),
      aRankRow('sergeant', 'Sergeant', { group: 'black' }),
      aRankRow('sergeant', 'Sergeant', { group: 'white' }),
      aRankRow('sergeant', 'Sergeant or above', orAbove),
      aRankRow('constable', 'Constable'),
      aRankRow('constable', 'Constable or above', orAbove),
      aRankRow('old-rank', 'old-rank'),
      aRankRow('not-recorded', 'Not recorded'),
    ]);

    expect(ranksOfProfile(profile)).toEqual([
      { value: 'sergeant', label: 'Sergeant' },
      { value: 'constable', label: 'Constable' },
    ]);
  });

  it('leaves out every rank of a top that ranks share, and keeps those that share a lower step', () => {
    const profile = profileOf([
      ...[aRankRow('a', 'A'), aRankRow('b', 'B'), aRankRow('a', 'A or above', orAbove)],
      ...[aRankRow('c', 'C'), aRankRow('d', 'D'), aRankRow('c', 'C or above', orAbove)],
    ]);

    expect(ranksOfProfile(profile).map(({ value }) => value)).toEqual(['c', 'd']);
  });

  it('has none where ranks are not held', () => {
    expect(
      ranksOfProfile(profileOf([aRankRow('not-held', 'Not held', { before: noSide, after: noSide })])),
    ).toEqual([]);
  });
});

describe('nobodyInRanks', () => {
  it('is true when every rank is empty at both dates, or there is no group at all', () => {
    expect(nobodyInRanks(profileOf([anEmptyRow('a'), anEmptyRow('b', { before: noSide })]))).toBe(true);
    expect(nobodyInRanks(profileOf([]))).toBe(true);
  });

  it('is false with one person, and leaves what is not held to the answer', () => {
    expect(nobodyInRanks(profileOf([anEmptyRow('a'), aRankRow('b', 'B')]))).toBe(false);
    expect(nobodyInRanks(profileOf([anEmptyRow('a', { before: noSide, after: noSide })]))).toBe(false);
  });
});

describe('runProcesses', () => {
  const stages: ProcessList['processes'][number]['stages'] = [];
  const processes: ProcessList['processes'] = [
    { id: 'intake', label: 'Intake', type: 'recruitment', outcome: 'appointed', stages },
    { id: 'board', label: 'Board', type: 'promotion', outcome: 'promoted', stages },
  ];
  const file = (
    process: string,
    to: string,
    state: ProcessList['files'][number]['state'] = 'published',
  ): ProcessList['files'][number] => ({
    ...{ id: `${process}-${to}`, state, force: 'EXMP', process, from: `${to.slice(0, 4)}-01-01`, to },
    ...{ rows: 1, createdAt: '', createdBy: '', publishedAt: null },
  });

  it('offers promotions first, then the newest, with the period in words', () => {
    const files = [
      file('intake', '2026-12-31'),
      file('board', '2024-12-31'),
      file('board', '2025-12-31'),
      file('intake', '2025-12-31'),
    ];

    expect(runProcesses({ processes, files }).map(({ label }) => label)).toEqual([
      'Board, 1 January 2025 to 31 December 2025',
      'Board, 1 January 2024 to 31 December 2024',
      'Intake, 1 January 2026 to 31 December 2026',
      'Intake, 1 January 2025 to 31 December 2025',
    ]);
  });

  it('offers only what is published and defined, each run once', () => {
    const files = [
      file('board', '2025-12-31', 'superseded'),
      file('board', '2025-12-31'),
      file('gone', '2025-12-31'),
      file('intake', '2025-12-31', 'ready'),
    ];
    const runs = runProcesses({ processes, files });

    expect(runs).toMatchObject([{ process: 'board', from: '2025-01-01', to: '2025-12-31' }]);
    expect(new Set(runs.map(({ value }) => value)).size).toBe(runs.length);
  });
});

describe('progressionFacts', () => {
  it('says nothing before an answer is there', () => {
    expect(progressionFacts({})).toEqual([]);
  });

  it('begins with promotions, whatever arrived first', () => {
    const profile = profileOf([aRankRow('sergeant', 'Sergeant')]);
    const promotions = {
      ...ratesOf([aRateRow('all', 'All'), aRateRow('white', 'White', { isComparator: true })]),
      ...{ metric: 'promotions' as const, loss: null, eventIs: 'wanted' as const },
    };

    expect(progressionFacts({ profile })).toEqual([
      'No share at a rank clearly changed between the two dates.',
    ]);
    expect(progressionFacts({ profile, promotions })[0]).toContain('promoted');
  });
});
