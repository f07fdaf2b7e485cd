import { TestBed } from '@angular/core/testing';
import { type ReleaseDetail, type ReleaseState } from '@muster/contracts';
import { Api } from '../api/generated/api';
import { ReleaseWatch } from './release-watch';

function follow(answers: readonly (ReleaseState | null)[]) {
  const asked: unknown[] = [];
  const invoke = async (_: unknown, params: unknown) => {
    const state = answers[asked.push(params) - 1];
    if (!state) throw new Error('the network is down');
    return { release: { state }, report: null };
  };
  TestBed.configureTestingModule({ providers: [{ provide: Api, useValue: { invoke } }] });
  const reports: ReleaseState[] = [];
  const report = ({ release }: ReleaseDetail) => reports.push(release.state);
  const stop = TestBed.inject(ReleaseWatch).follow('r1', report);
  return { asked, reports, stop };
}

describe('ReleaseWatch', () => {
  beforeEach(() => jest.useFakeTimers());
  afterEach(() => jest.useRealTimers());

  it('asks every two seconds until the build has ended', async () => {
    const { asked, reports } = follow(['building', 'auditing', 'built', 'published']);
    await jest.advanceTimersByTimeAsync(20_000);
    expect(reports).toEqual(['building', 'auditing', 'built']);
    expect(asked).toEqual([{ id: 'r1' }, { id: 'r1' }, { id: 'r1' }]);
  });

  it('outlives a break of the network', async () => {
    const { reports } = follow([null, 'failed']);
    await jest.advanceTimersByTimeAsync(20_000);
    expect(reports).toEqual(['failed']);
  });

  it('stops when it is told to', async () => {
    const { asked, stop } = follow(['building', 'building']);
    await jest.advanceTimersByTimeAsync(2_000);
    stop();
    await jest.advanceTimersByTimeAsync(20_000);
    expect(asked).toHaveLength(1);
  });
});
