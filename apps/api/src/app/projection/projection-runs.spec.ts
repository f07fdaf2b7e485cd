import { type ProjectionOutcome, type ProjectionTask } from '@muster/disclosure';
import { deferred, type Deferred } from './deferred';
import { type RunsProgress } from './job-watch';
import { ProjectionRuns } from './projection-runs.service';
import { ProjectionStopped } from './projection-stopped';
import { type ProjectionThread } from './projection-thread.service';

const OUTCOME: ProjectionOutcome = { scenarios: [], backTest: null };

/** A task that differs from others by its seed alone. */
function task(seed: number): ProjectionTask {
  const strata = { group: [], others: [] };
  const cells = { group: new Float64Array(0), others: new Float64Array(0) };
  const rates = { leaving: strata, promotion: strata, intake: { group: 0, others: 0 }, entry: cells };
  const stock = { ranks: [], bandYears: [], ...cells };
  const input = { stock, rates, levers: {}, baseline: null, startYear: 2026, years: 1, runs: 100, seed };
  return { scenarios: [input, input], backTest: null };
}

function watched() {
  const told: RunsProgress[] = [];
  const stopping = new AbortController();
  const watch = {
    planned: () => undefined,
    tell: (each: RunsProgress) => void told.push(each),
    signal: stopping.signal,
  };
  return { told, watch, stop: () => stopping.abort() };
}

describe('ProjectionRuns', () => {
  /** Threads that were begun, by the seed of their task. */
  let threads: Map<
    number,
    Deferred<ProjectionOutcome> & { tell: (runs: number) => void; signal: AbortSignal }
  >;
  let runs: ProjectionRuns;

  beforeEach(() => {
    threads = new Map();
    const run: ProjectionThread['run'] = ({ scenarios }, tell, signal) => {
      const own = deferred<ProjectionOutcome>();
      threads.set(scenarios[0]?.seed ?? -1, { ...own, tell, signal });
      return own.promise;
    };
    const thread: Pick<ProjectionThread, 'run'> = { run };
    runs = new ProjectionRuns(thread as ProjectionThread);
  });

  const turn = () => new Promise((resolve) => setImmediate(resolve));

  it('lets two run at once, and the third when one has ended', async () => {
    const third = watched();
    const outcomes = [runs.run(task(1), watched().watch), runs.run(task(2), watched().watch)];
    outcomes.push(runs.run(task(3), third.watch));
    await turn();

    expect([...threads.keys()]).toEqual([1, 2]);
    expect(third.told.map(({ state }) => state)).toEqual(['waiting']);
    threads.get(2)?.resolve(OUTCOME);
    await turn();
    expect([...threads.keys()]).toEqual([1, 2, 3]);
    for (const { resolve } of threads.values()) resolve(OUTCOME);
    expect(await Promise.all(outcomes)).toEqual([OUTCOME, OUTCOME, OUTCOME]);
  });

  it('works the same task out once, while it runs and afterwards', async () => {
    const [one, same, later] = [watched(), watched(), watched()];
    const outcomes = [runs.run(task(1), one.watch), runs.run(task(1), same.watch)];
    await turn();
    threads.get(1)?.tell(50);
    threads.get(1)?.resolve(OUTCOME);
    await Promise.all(outcomes);
    threads.clear();
    await runs.run(task(1), later.watch);

    expect(threads.size).toBe(0);
    expect(same.told).toContainEqual({ state: 'running', doneRuns: 50, runs: 200 });
    expect(later.told.at(-1)).toEqual({ state: 'running', doneRuns: 200, runs: 200 });
  });

  it('stops a thread when nobody waits for it any more, and not before', async () => {
    const [one, other] = [watched(), watched()];
    const first = runs.run(task(1), one.watch);
    const second = runs.run(task(1), other.watch);
    await turn();
    one.stop();

    await expect(first).rejects.toBeInstanceOf(ProjectionStopped);
    expect(threads.get(1)?.signal.aborted).toBe(false);
    other.stop();
    await expect(second).rejects.toBeInstanceOf(ProjectionStopped);
    expect(threads.get(1)?.signal.aborted).toBe(true);
  });

  it('forgets what went wrong, so that it can be asked again', async () => {
    const failed = runs.run(task(1), watched().watch);
    await turn();
    threads.get(1)?.reject(new ProjectionStopped('crashed'));
    await expect(failed).rejects.toThrow('crashed');
    threads.clear();
    const again = runs.run(task(1), watched().watch);
    await turn();
    threads.get(1)?.resolve(OUTCOME);

    expect(await again).toBe(OUTCOME);
  });

  it('ends every thread with the program, those that wait too', async () => {
    const outcomes = [1, 2, 3].map((seed) => runs.run(task(seed), watched().watch));
    const ended = Promise.allSettled(outcomes);
    await turn();
    runs.beforeApplicationShutdown();

    expect((await ended).map(({ status }) => status)).toEqual(['rejected', 'rejected', 'rejected']);
    expect([...threads.values()].map(({ signal }) => signal.aborted)).toEqual([true, true]);
  });

  it('keeps the results that were asked for last', async () => {
    const answer = async (seed: number) => {
      const outcome = runs.run(task(seed), watched().watch);
      await turn();
      threads.get(seed)?.resolve(OUTCOME);
      await outcome;
    };
    for (let seed = 1; seed <= 33; seed += 1) await answer(seed);
    threads.clear();
    await answer(33);
    expect(threads.size).toBe(0);
    await answer(1);
    expect([...threads.keys()]).toEqual([1]);
  });
});
