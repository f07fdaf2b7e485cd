import { Component, signal } from '@angular/core';
import { TestBed } from '@angular/core/testing';
import { provideRouter } from '@angular/router';
import { RouterTestingHarness } from '@angular/router/testing';
import { type ForceSummary } from '@muster/contracts';
import { SessionStore } from '../access/session-store';
import { ForceStore } from './force-store';
import { Api } from './generated/api';

@Component({ template: '' })
class AnyPage {}

const force = (code: string): ForceSummary => ({
  code,
  name: `Force ${code}`,
  synthetic: false,
  latestSnapshot: { id: code, asAt: '2026-03-31' },
});

describe('ForceStore', () => {
  let store: ForceStore;
  let harness: RouterTestingHarness;
  const session = signal({ username: 'sam', secondFactor: 'none', mustChangePassword: false });

  beforeEach(async () => {
    TestBed.configureTestingModule({
      providers: [
        provideRouter([{ path: '**', component: AnyPage }]),
        { provide: SessionStore, useValue: { session } },
        {
          provide: Api,
          useValue: {
            // As the server does it: half a session is refused.
            invoke: () =>
              session().secondFactor === 'needed' || session().mustChangePassword
                ? Promise.reject(new Error('refused'))
                : Promise.resolve({ forces: [force('ONE'), force('TWO')] }),
          },
        },
      ],
    });
    store = TestBed.inject(ForceStore);
    harness = await RouterTestingHarness.create();
    await harness.fixture.whenStable();
  });

  it('shows the first force, and the one that the address names on every page after', async () => {
    expect(store.current()?.code).toBe('ONE');

    await harness.navigateByUrl('/data?force=TWO');
    expect(store.current()?.code).toBe('TWO');

    await harness.navigateByUrl('/elsewhere');
    expect(store.current()?.code).toBe('TWO');
  });

  it.each([{ secondFactor: 'needed' }, { mustChangePassword: true }])(
    'asks once the session is whole, and shows no refusal of before: %j',
    async (half) => {
      const whole = session();
      session.set({ ...whole, username: 'lou', ...half });
      await harness.fixture.whenStable();
      expect(store.list.error()).toBeUndefined();

      session.set({ ...whole, username: 'lou' });
      await harness.fixture.whenStable();
      expect(store.current()?.code).toBe('ONE');
      session.set(whole);
    },
  );

  it('lets a person choose anew, and keeps it where the address names no force that is held', async () => {
    store.choose('TWO');
    expect(store.current()?.code).toBe('TWO');

    await harness.navigateByUrl('/comparators?force=E23000014');
    expect(store.current()?.code).toBe('TWO');

    await harness.navigateByUrl('/data?force=ONE');
    await harness.navigateByUrl('/comparators?force=E23000014');
    expect(store.current()?.code).toBe('ONE');
  });
});
