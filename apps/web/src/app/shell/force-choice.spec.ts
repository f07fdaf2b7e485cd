import { signal } from '@angular/core';
import { TestBed } from '@angular/core/testing';
import { provideRouter, Router } from '@angular/router';
import { RouterTestingHarness } from '@angular/router/testing';
import { type ForceSummary } from '@muster/contracts';
import { SessionStore } from '../access/session-store';
import { ForceStore } from '../api/force-store';
import { Api } from '../api/generated/api';
import { ForceChoice } from './force-choice';

const force = (code: string): ForceSummary => ({
  code,
  name: `Force ${code}`,
  synthetic: false,
  latestSnapshot: { id: code, asAt: '2026-03-31' },
});

async function open(...codes: string[]): Promise<HTMLElement> {
  TestBed.configureTestingModule({
    providers: [
      provideRouter([{ path: '**', component: ForceChoice }]),
      { provide: SessionStore, useValue: { session: signal({ username: 'sam' }) } },
      { provide: Api, useValue: { invoke: () => Promise.resolve({ forces: codes.map(force) }) } },
    ],
  });
  const harness = await RouterTestingHarness.create('/data/processes?year=2026');
  await harness.fixture.whenStable();
  return harness.fixture.nativeElement as HTMLElement;
}

describe('ForceChoice', () => {
  it('writes the chosen force into the address, so that a reload keeps it', async () => {
    const select = (await open('ONE', 'TWO')).querySelector('select');
    if (!select) throw new Error('No choice is shown');
    expect(select.value).toBe('ONE');

    select.value = 'TWO';
    select.dispatchEvent(new Event('change'));
    await new Promise((resolve) => setTimeout(resolve));

    expect(TestBed.inject(Router).url).toBe('/data/processes?year=2026&force=TWO');
    expect(TestBed.inject(ForceStore).current()?.code).toBe('TWO');
  });

  it('shows nothing where only one force is held', async () => {
    expect((await open('ONE')).querySelector('select')).toBeNull();
  });
});
