import { Component, inject } from '@angular/core';
import { TestBed } from '@angular/core/testing';
import { provideRouter, Router } from '@angular/router';
import { RouterTestingHarness } from '@angular/router/testing';
import { type RepresentationOptions } from '@muster/contracts';
import { SessionStore } from '../access/session-store';
import { ForceStore } from '../api/force-store';
import { Api } from '../api/generated/api';
import { AskedProjection } from './asked-projection';
import { type ScenarioTexts } from './scenario-field';

@Component({ selector: 'ms-asking', template: '', providers: [AskedProjection] })
class Asking {
  readonly asked = inject(AskedProjection);
}

const force = { code: 'EXMP', name: 'Example' };
const held = { sensitive: false, granted: true, status: 'held' as const };
const options: RepresentationOptions = {
  force: 'EXMP',
  snapshots: [{ id: 'one', asAt: '2026-03-31' }],
  dimensions: [
    {
      ...{ ...held, id: 'workforce-type', label: 'Workforce type', characteristic: false, groupings: [] },
      values: [{ code: 'officer', label: 'Officer' }],
    },
    {
      ...{ ...held, id: 'ethnicity', label: 'Ethnicity', characteristic: true, values: [] },
      groupings: [{ id: 'ethnicity-5-plus-1', label: 'Five groups' }],
    },
  ],
  baselines: [],
};
const share = (text: string): readonly ScenarioTexts[] => [new Map([['share', text]]), new Map(), new Map()];

async function open(address: string) {
  TestBed.configureTestingModule({
    providers: [
      provideRouter([{ path: 'projection', component: Asking }]),
      { provide: Api, useValue: { invoke: () => Promise.resolve(options) } },
      { provide: SessionStore, useValue: { has: () => true, session: () => ({}) } },
      {
        provide: ForceStore,
        useValue: { forces: () => [force], current: () => force, choose: () => undefined },
      },
    ],
  });
  const harness = await RouterTestingHarness.create();
  const { asked } = await harness.navigateByUrl(address, Asking);
  await harness.fixture.whenStable();
  return {
    asked,
    /** Asks with other scenarios and nothing else. */
    ask: async (scenarios: readonly ScenarioTexts[]) => {
      const state = asked.state();
      if (!state) throw new Error('something can be asked');
      await asked.apply({ state: { ...state, scenarios }, purpose: '' });
      await harness.fixture.whenStable();
    },
  };
}

describe('AskedProjection', () => {
  it('asks another question when nothing but a scenario changes', async () => {
    const { asked, ask } = await open('/projection');

    await ask(share('40'));
    expect(TestBed.inject(Router).url).toContain('a=share:40');
    expect(asked.state()?.scenarios).toEqual(share('40'));
    await ask(share('44'));
    expect(asked.state()?.scenarios).toEqual(share('44'));
    await ask([]);
    expect(TestBed.inject(Router).url).not.toContain('share');
    expect(asked.state()?.scenarios[0]).toEqual(new Map());
  });

  it('is the same question as long as its content is', async () => {
    const { asked, ask } = await open('/projection?a=share:40');
    const before = asked.state();

    await ask(share('40'));
    expect(asked.state()).toBe(before);
  });
});
