import { ApplicationRef, EnvironmentInjector, runInInjectionContext, signal } from '@angular/core';
import { TestBed } from '@angular/core/testing';
import { oneByOne } from './one-by-one';

describe('parts that are drawn one by one', () => {
  it('are one more at a time, until all are drawn, and more when more come', async () => {
    const total = signal(0);
    const drawn = runInInjectionContext(TestBed.inject(EnvironmentInjector), () => oneByOne(total));
    const application = TestBed.inject(ApplicationRef);
    const seen: number[] = [];
    const settled = async () => {
      application.tick();
      await application.whenStable();
      seen.push(drawn());
    };

    await settled();
    total.set(3);
    application.tick();
    expect(drawn()).toBe(0);
    await settled();
    total.set(2);
    await settled();
    total.set(4);
    await settled();

    expect(seen).toEqual([0, 3, 3, 4]);
  });
});
