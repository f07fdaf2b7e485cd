import { TestBed } from '@angular/core/testing';
import { AutoLock, LOCK_AFTER_MS } from './auto-lock';

const MINUTE_MS = 60_000;

function started() {
  TestBed.configureTestingModule({ providers: [AutoLock] });
  const autoLock = TestBed.inject(AutoLock);
  const lock = jest.fn();
  autoLock.start(lock);
  return { autoLock, lock };
}

describe('AutoLock', () => {
  beforeEach(() => jest.useFakeTimers());
  afterEach(() => jest.useRealTimers());

  it('warns after nine minutes and locks after ten, once', () => {
    const { autoLock, lock } = started();
    jest.advanceTimersByTime(9 * MINUTE_MS - 5_000);
    expect(autoLock.warned()).toBe(false);
    jest.advanceTimersByTime(5_000);
    expect(autoLock.warned()).toBe(true);
    expect(lock).not.toHaveBeenCalled();
    jest.advanceTimersByTime(2 * LOCK_AFTER_MS);
    expect(lock).toHaveBeenCalledTimes(1);
    expect(autoLock.warned()).toBe(false);
  });

  it('counts from the last sign of life', () => {
    const { lock } = started();
    jest.advanceTimersByTime(8 * MINUTE_MS);
    document.dispatchEvent(new KeyboardEvent('keydown'));
    jest.advanceTimersByTime(8 * MINUTE_MS);
    expect(lock).not.toHaveBeenCalled();
  });

  it('wants an answer once it has warned', () => {
    const { autoLock, lock } = started();
    jest.advanceTimersByTime(9 * MINUTE_MS);
    document.dispatchEvent(new KeyboardEvent('keydown'));
    expect(autoLock.warned()).toBe(true);
    autoLock.stay();
    expect(autoLock.warned()).toBe(false);
    jest.advanceTimersByTime(8 * MINUTE_MS);
    expect(lock).not.toHaveBeenCalled();
  });

  it('locks a computer that wakes', () => {
    const { lock } = started();
    jest.setSystemTime(Date.now() + 8 * 60 * MINUTE_MS);
    jest.advanceTimersByTime(5_000);
    expect(lock).toHaveBeenCalledTimes(1);
  });
});
