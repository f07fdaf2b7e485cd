import { provideHttpClient } from '@angular/common/http';
import { HttpTestingController, provideHttpClientTesting } from '@angular/common/http/testing';
import { TestBed } from '@angular/core/testing';
import { type SnapshotProgress } from '@muster/contracts';
import { OPEN_STREAM, ProgressWatch } from './progress-watch';

class Stream {
  readonly CLOSED = 2;
  readyState = 1;
  onmessage: ((event: { data: string }) => void) | null = null;
  onerror: (() => void) | null = null;
  close(): void {
    this.readyState = this.CLOSED;
  }
  say(progress: SnapshotProgress): void {
    this.onmessage?.({ data: JSON.stringify(progress) });
  }
}

function follow() {
  const stream = new Stream();
  const opened: string[] = [];
  TestBed.configureTestingModule({
    providers: [
      provideHttpClient(),
      provideHttpClientTesting(),
      {
        provide: OPEN_STREAM,
        useValue: (url: string) => {
          opened.push(url);
          return stream;
        },
      },
    ],
  });
  const reports: SnapshotProgress[] = [];
  const stop = TestBed.inject(ProgressWatch).follow('s1', (progress) => reports.push(progress));
  return { stream, opened, reports, stop, http: TestBed.inject(HttpTestingController) };
}

const half: SnapshotProgress = { state: 'screening', done: 0.5, message: 'Reading' };
const ready: SnapshotProgress = { state: 'ready', done: 1, message: 'Checked' };

/** Lets the promises of one poll settle; timers are faked. */
async function settle(): Promise<void> {
  for (let turn = 0; turn < 10; turn++) await Promise.resolve();
}

describe('ProgressWatch', () => {
  beforeEach(() => jest.useFakeTimers());
  afterEach(() => jest.useRealTimers());

  it('reports events and closes the stream when the work is done', () => {
    const { stream, opened, reports } = follow();
    stream.say(half);
    stream.say(ready);
    expect(opened).toEqual(['/api/snapshots/s1/progress']);
    expect(reports).toEqual([half, ready]);
    expect(stream.readyState).toBe(stream.CLOSED);
  });

  it('lets the browser mend a first break by itself', () => {
    const { stream, reports, http } = follow();
    stream.onerror?.();
    stream.say(half);
    stream.onerror?.();
    http.expectNone('/api/snapshots/s1');
    expect(reports).toEqual([half]);
  });

  it('polls where events do not come through, also past a failed poll, until the work is done', async () => {
    const { stream, reports, http } = follow();
    stream.onerror?.();
    stream.onerror?.();
    http.expectOne('/api/snapshots/s1').flush({ state: 'screening', progress: 0.5, message: 'Reading' });
    await settle();
    expect(reports).toEqual([half]);

    jest.advanceTimersByTime(2000);
    http.expectOne('/api/snapshots/s1').flush(null, { status: 503, statusText: 'Unavailable' });
    await settle();
    jest.advanceTimersByTime(2000);
    http.expectOne('/api/snapshots/s1').flush({ state: 'ready', progress: 1, message: 'Checked' });
    await settle();
    expect(reports).toEqual([half, ready]);

    jest.advanceTimersByTime(10_000);
    http.expectNone('/api/snapshots/s1');
  });

  it('polls at once when the stream was refused', async () => {
    const { stream, http } = follow();
    stream.readyState = stream.CLOSED;
    stream.onerror?.();
    http.expectOne('/api/snapshots/s1').flush({ state: 'ready', progress: 1, message: 'Checked' });
    await settle();
  });

  it('stops when the page is left', () => {
    const { stream, reports, stop } = follow();
    stop();
    stream.say(half);
    expect(stream.readyState).toBe(stream.CLOSED);
    expect(reports).toEqual([]);
  });
});
