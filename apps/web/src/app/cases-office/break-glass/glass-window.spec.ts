import { TestBed } from '@angular/core/testing';
import { GlassWindow } from './glass-window';

const MINUTE_MS = 60_000;

function started() {
  TestBed.configureTestingModule({ providers: [GlassWindow] });
  const glass = TestBed.inject(GlassWindow);
  const over = jest.fn();
  glass.start(new Date(Date.now() + 60 * MINUTE_MS).toISOString(), over);
  return { glass, over };
}

describe('GlassWindow', () => {
  beforeEach(() => jest.useFakeTimers());
  afterEach(() => jest.useRealTimers());

  it('counts an hour down and closes once', () => {
    const { glass, over } = started();
    expect(glass.left()).toBe(60 * MINUTE_MS);
    jest.advanceTimersByTime(59 * MINUTE_MS);
    expect(glass.left()).toBe(MINUTE_MS);
    expect(over).not.toHaveBeenCalled();
    jest.advanceTimersByTime(10 * MINUTE_MS);
    expect(glass.left()).toBe(0);
    expect(over).toHaveBeenCalledTimes(1);
  });

  it('says when ten minutes and when one are left', () => {
    const { glass } = started();
    jest.advanceTimersByTime(49 * MINUTE_MS);
    expect(glass.call()).toBe('');
    jest.advanceTimersByTime(MINUTE_MS);
    expect(glass.call()).toBe('Ten minutes are left.');
    jest.advanceTimersByTime(9 * MINUTE_MS);
    expect(glass.call()).toBe('One minute is left.');
  });

  it('does not close what was closed before', () => {
    const { glass, over } = started();
    glass.stop();
    jest.advanceTimersByTime(61 * MINUTE_MS);
    expect(over).not.toHaveBeenCalled();
  });

  it('closes at once what is over already', () => {
    const { glass, over } = started();
    const again = jest.fn();
    glass.start(new Date(Date.now() - 1).toISOString(), again);
    expect(again).toHaveBeenCalledTimes(1);
    expect(over).not.toHaveBeenCalled();
  });
});
