import { TestBed } from '@angular/core/testing';
import { type ProjectionAnswer } from '@muster/contracts';
import { type ScenarioTexts } from './scenario-field';
import { type ScenarioDraft, ScenarioPanel } from './scenario-panel';

const ANSWER: Pick<ProjectionAnswer, 'bands' | 'ranks' | 'group' | 'rates' | 'source'> = {
  source: 'counted',
  group: { code: 'black', label: 'Black' },
  bands: [
    { code: '0-5', label: 'Under 5 years' },
    { code: '5+', label: '5 years or more' },
  ],
  ranks: [{ code: 'constable', label: 'Constable' }],
  rates: { from: null, to: null, rows: [] },
};

async function open(scenarios: readonly ScenarioTexts[]) {
  const fixture = TestBed.createComponent(ScenarioPanel);
  fixture.componentRef.setInput('answer', ANSWER);
  fixture.componentRef.setInput('scenarios', scenarios);
  fixture.componentRef.setInput('savedCost', '');
  const applied: ScenarioDraft[] = [];
  fixture.componentInstance.applied.subscribe((draft) => applied.push(draft));
  await fixture.whenStable();
  const page: HTMLElement = fixture.nativeElement;
  const insets = () => [...page.querySelectorAll('.govuk-inset-text')].map((each) => each.textContent.trim());
  return { fixture, page, applied, insets };
}

describe('ScenarioPanel', () => {
  it('names a scenario that sets what has no field, and compares without it', async () => {
    const set = [new Map([['leaving:group:0-2', '12']]), new Map([['share', '40']]), new Map()];
    const { page, applied, insets } = await open(set);

    expect(insets()).toEqual([expect.stringMatching(/^Scenario A sets a rate or a rank/)]);
    page.querySelector('form')?.dispatchEvent(new Event('submit'));
    expect(applied).toEqual([{ cost: '', scenarios: [new Map(), new Map([['share', '40']]), new Map()] }]);
  });

  it('says nothing of scenarios whose fields are there, and empties what was typed', async () => {
    const { fixture, page, applied, insets } = await open([new Map(), new Map(), new Map()]);
    const cost = page.querySelector<HTMLInputElement>('#scenario-cost');
    if (!cost) throw new Error('there is a field');
    cost.value = '130000';
    cost.dispatchEvent(new Event('input'));
    await fixture.whenStable();
    page.querySelector<HTMLButtonElement>('button[type=button]')?.click();
    await fixture.whenStable();

    expect(insets()).toEqual([]);
    expect(cost.value).toBe('');
    expect(applied).toEqual([{ scenarios: [], cost: '' }]);
  });
});
