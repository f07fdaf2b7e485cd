import { TestBed } from '@angular/core/testing';
import { type ProjectionProgress } from '@muster/contracts';
import { ApiError } from '../api/api-error';
import { problemOf } from '../api/problem-of';
import { ProjectionRequests } from './projection-requests';
import { ProjectionRun } from './projection-run';

const progress = (state: ProjectionProgress['state'], doneRuns = 0): ProjectionProgress => ({
  ...{ id: 'one', state, doneRuns, runs: 100, message: state === 'failed' ? 'It was too much.' : null },
});

const UNKNOWN = new ApiError({
  ...{ type: 'about:blank', title: 'No such projection', status: 404, code: 'unknown-projection' },
  ...{ detail: 'There is no such projection.', instance: '' },
});

describe('ProjectionRun', () => {
  let told: ProjectionProgress[];
  let asked: number;
  let forgotten: number;
  let stopped: string[];
  let run: ProjectionRun;

  beforeEach(() => {
    jest.useFakeTimers();
    stopped = [];
    [asked, forgotten] = [0, 0];
    told = [progress('waiting'), progress('running', 50), progress('done', 100)];
    TestBed.configureTestingModule({
      providers: [
        ProjectionRun,
        {
          provide: ProjectionRequests,
          useValue: {
            ask: () => {
              asked += 1;
              return Promise.resolve(told.shift());
            },
            progress: () => {
              if (forgotten > 0) {
                forgotten -= 1;
                return Promise.reject(UNKNOWN);
              }
              return Promise.resolve(told.shift() ?? progress('running', 75));
            },
            answer: (id: string) => Promise.resolve({ answered: id }),
            stop: (id: string) => Promise.resolve(stopped.push(id)),
          },
        },
      ],
    });
    run = TestBed.inject(ProjectionRun);
    run.question.set(question(1));
  });
  afterEach(() => jest.useRealTimers());

  it('asks, tells how far it is, and fetches the answer when it is there', async () => {
    await pass(250);
    expect(run.progress()).toEqual(progress('running', 50));
    await pass(3000);
    expect(run.answer.value()).toEqual({ answered: 'one' });
    expect(stopped).toEqual([]);
  });

  it('ends on the server too when a person stops it, and can go on', async () => {
    told = [progress('running', 10)];
    await pass(100);
    run.stop();
    await pass(10);
    expect(stopped).toEqual(['one']);
    expect(run.answer.hasValue()).toBe(false);

    told = [progress('done', 100)];
    run.goOn();
    await pass(10);
    expect(run.answer.value()).toEqual({ answered: 'one' });
  });

  it('stops for another question, which is not stopped with it', async () => {
    told = [progress('running', 10)];
    await pass(100);
    run.stop();
    await pass(10);
    told = [progress('done', 100)];
    run.question.set(question(2));
    await pass(10);
    expect(run.stopped()).toBe(false);
    expect(run.answer.value()).toEqual({ answered: 'one' });
  });

  it('asks once more when the server has forgotten it', async () => {
    told = [progress('running', 10), progress('running', 20), progress('done', 100)];
    forgotten = 1;
    await pass(1000);
    expect(asked).toBe(2);
    expect(run.answer.value()).toEqual({ answered: 'one' });
  });

  it('does not ask for ever, and can be asked again by hand', async () => {
    told = [progress('running', 10), progress('running', 20)];
    forgotten = 2;
    await pass(1000);
    expect(asked).toBe(2);
    expect(problemOf(run.answer.error()).code).toBe('unknown-projection');

    told = [progress('done', 100)];
    run.answer.reload();
    await pass(10);
    expect(run.answer.value()).toEqual({ answered: 'one' });
  });

  it('says why a projection failed', async () => {
    told = [progress('running'), progress('failed')];
    await pass(1000);
    expect(problemOf(run.answer.error()).detail).toBe('It was too much.');
  });
});

async function pass(milliseconds: number): Promise<void> {
  TestBed.tick();
  await jest.advanceTimersByTimeAsync(milliseconds);
  TestBed.tick();
}

function question(seed: number) {
  const asked = {
    force: 'EXMP',
    workforceType: 'officer',
    dimension: 'ethnicity',
    group: 'a',
    horizonYears: 1,
    runs: 100,
    seed,
    scenarios: [],
  };
  return { counted: { ...asked, asAt: '2026-03-31' }, released: asked };
}
