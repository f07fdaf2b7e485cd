import { AnalystTable, type ProjectionAnswer } from '@muster/contracts';
import { ok, refuse, type Result } from '@muster/domain';
import { FaultLog } from '../platform/problems/fault-log.service';
import { type JobWatch } from './job-watch';
import { deferred } from './deferred';
import { ProjectionJobs } from './projection-jobs.service';
import { ProjectionStopped } from './projection-stopped';
import { type ProjectionRefusal } from './projection.errors';

type Answered = Result<AnalystTable<ProjectionAnswer>, ProjectionRefusal>;

class QuietLog extends FaultLog {
  readonly lines: string[] = [];
  protected override write(line: string): void {
    this.lines.push(line);
  }
}

describe('ProjectionJobs', () => {
  const log = new QuietLog();
  let now = new Date('2026-11-23T09:00:00Z');
  const clock = () => now;
  const jobs = new ProjectionJobs(log, clock);
  const turn = () => new Promise((resolve) => setImmediate(resolve));
  beforeEach(() => void log.lines.splice(0));

  /** Begins a job whose end is in the hands of the test. */
  async function begin(actor = 'ann') {
    const end = deferred<Answered>();
    let seen: JobWatch | null = null;
    const begun = await jobs.start(actor, (watch) => {
      seen = watch;
      watch.planned(100);
      return end.promise;
    });
    if (!begun.ok || !seen) throw new Error('not begun');
    const watch: JobWatch = seen;
    return { id: begun.value.id, end, watch };
  }

  it('answers nobody else, alike for what does not exist', async () => {
    const { id, end } = await begin();
    const told = [
      jobs.progress(id, 'bob'),
      jobs.answer(id, 'bob'),
      jobs.stop(id, 'bob'),
      jobs.progress('x', 'ann'),
    ];

    expect(new Set(told.map((each) => JSON.stringify(each))).size).toBe(1);
    expect(told[0]).toMatchObject({ ok: false, refusal: { code: 'unknown-projection' } });
    expect(id).toMatch(/^[0-9a-f-]{36}$/);
    expect(jobs.answer(id, 'ann')).toMatchObject({ refusal: { code: 'projection-not-ready' } });
    end.reject(new ProjectionStopped('over'));
    await turn();
    expect(jobs.answer(id, 'ann')).toMatchObject({ refusal: { message: 'over' } });
  });

  it('is refused at once when the question is, and keeps nothing of it', async () => {
    const refused = await jobs.start('ann', () =>
      Promise.resolve<Answered>(refuse('unknown-group', 'there is no such group.')),
    );

    expect(refused).toMatchObject({ ok: false, refusal: { code: 'unknown-group' } });
  });

  it('throws what breaks before anything is promised, and tells of what breaks later without its message', async () => {
    const broken = () => Promise.reject<Answered>(new Error('secret'));
    await expect(jobs.start('ann', broken)).rejects.toThrow('secret');
    const { id, end } = await begin();
    end.reject(new Error('secret'));
    await turn();

    expect(jobs.progress(id, 'ann')).toMatchObject({ value: { state: 'failed' } });
    expect(log.lines).toHaveLength(1);
    expect(JSON.stringify([jobs.progress(id, 'ann'), log.lines])).not.toContain('secret');
  });

  it('stops what is not wanted any more', async () => {
    const { id, watch } = await begin();
    expect(jobs.stop(id, 'ann')).toMatchObject({ ok: true });
    expect(watch.signal.aborted).toBe(true);
    expect(jobs.progress(id, 'ann')).toMatchObject({ refusal: { code: 'unknown-projection' } });
  });

  it('takes no more than sixteen at a time', async () => {
    const crowded = new ProjectionJobs(log, clock);
    const never = (watch: JobWatch) => {
      watch.planned(1);
      return deferred<Answered>().promise;
    };
    for (let job = 0; job < 16; job += 1) {
      expect((await crowded.start(`account-${job % 6}`, never)).ok).toBe(true);
    }

    expect(await crowded.start('bob', never)).toMatchObject({ refusal: { code: 'projections-busy' } });
  });

  it('works out three at a time for one account, and others for everybody else', async () => {
    const shared = new ProjectionJobs(log, clock);
    const never = (watch: JobWatch) => {
      watch.planned(1);
      return deferred<Answered>().promise;
    };
    const begun = [await shared.start('ann', never), await shared.start('ann', never)];
    const third = await shared.start('ann', never);

    expect([...begun, third].map(({ ok: isBegun }) => isBegun)).toEqual([true, true, true]);
    expect(await shared.start('ann', never)).toMatchObject({ refusal: { code: 'own-projections-busy' } });
    expect((await shared.start('bob', never)).ok).toBe(true);
    shared.stop(third.ok ? third.value.id : '', 'ann');
    expect((await shared.start('ann', never)).ok).toBe(true);
  });

  it('forgets an answer after a quarter of an hour', async () => {
    const done = () => Promise.resolve<Answered>(ok(AnalystTable.of({} as ProjectionAnswer)));
    const begun = await jobs.start('ann', done);
    const id = begun.ok ? begun.value.id : '';
    const later = (minutes: number) => void (now = new Date(now.getTime() + minutes * 60_000));

    later(15);
    expect(jobs.answer(id, 'ann').ok).toBe(true);
    later(1);
    expect(jobs.answer(id, 'ann')).toMatchObject({ refusal: { code: 'unknown-projection' } });
  });

  it('lets the oldest answers go first', async () => {
    const kept = new ProjectionJobs(log, clock);
    const done = () => Promise.resolve<Answered>(ok(AnalystTable.of({} as ProjectionAnswer)));
    const ids: string[] = [];
    for (let job = 0; job < 65; job += 1) {
      const begun = await kept.start('ann', done);
      ids.push(begun.ok ? begun.value.id : '');
    }

    expect(kept.progress(ids[0] ?? '', 'ann').ok).toBe(false);
    expect(kept.answer(ids[64] ?? '', 'ann').ok).toBe(true);
  });
});
