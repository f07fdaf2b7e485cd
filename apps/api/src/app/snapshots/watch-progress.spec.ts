import { lastValueFrom, toArray } from 'rxjs';
import { type SnapshotRow } from './snapshot-row';
import { watchProgress } from './watch-progress';

describe('watchProgress', () => {
  it('sends each change once, numbers them, and ends after the first state in which nothing goes on', async () => {
    const states: Pick<SnapshotRow, 'state' | 'progress' | 'message'>[] = [
      { state: 'screening', progress: 0.2, message: 'Reading the file.' },
      { state: 'screening', progress: 0.2, message: 'Reading the file.' },
      { state: 'screening', progress: null, message: 'Working out what will change.' },
      { state: 'ready', progress: null, message: '' },
    ];
    let at = -1;
    const find = () => Promise.resolve({ ...ROW, ...states[Math.min((at += 1), states.length - 1)] });
    const events = await lastValueFrom(watchProgress(find).pipe(toArray()));
    expect(events).toEqual([
      { id: '1', data: { state: 'screening', done: 0.2, message: 'Reading the file.' } },
      { id: '2', data: { state: 'screening', done: null, message: 'Working out what will change.' } },
      { id: '3', data: { state: 'ready', done: 1, message: '' } },
    ]);
  });
});

const ROW: SnapshotRow = {
  id: '',
  force: 'EXMP',
  as_at: '2026-03-31',
  state: 'screening',
  mapping_id: 'small',
  file_sha256: null,
  rows: null,
  headcount: null,
  issues: [],
  change: null,
  not_held: [],
  progress: null,
  message: '',
  created_by: '',
  created_at: new Date(0),
  published_by: null,
  published_at: null,
  undo_reason: null,
  duplicate_of: null,
  revision: null,
  supersedes: null,
  superseded_by: null,
  reason: null,
  restates: null,
  later_snapshots: 0,
};
