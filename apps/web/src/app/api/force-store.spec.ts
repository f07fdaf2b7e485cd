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

  beforeEach(async () => {
    TestBed.configureTestingModule({
      providers: [
        provideRouter([{ path: '**', component: AnyPage }]),
        { provide: SessionStore, useValue: { session: signal({ username: 'sam' }) } },
        {
          provide: Api,
          useValue: { invoke: () => Promise.resolve({ forces: [force('ONE'), force('TWO')] }) },
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
