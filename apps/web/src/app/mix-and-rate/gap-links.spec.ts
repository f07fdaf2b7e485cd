import { TestBed } from '@angular/core/testing';
import { provideRouter } from '@angular/router';
import { type EventRatesAnswer } from '@muster/contracts';
import { type PeriodState } from '../questions/period-state';
import { GapLinks } from './gap-links';
import { PairMemory } from './pair-memory';

const row = (code: string, label: string, verdict: string | null) => ({
  ...{ group: { ethnicity: code }, labels: { ethnicity: label }, verdict },
});
const ANSWER = {
  comparator: { dimension: 'ethnicity', code: 'white', label: 'White' },
  rows: [row('', 'All', null), row('black', 'Black', 'cant-tell'), row('white', 'White', null)],
} as unknown as EventRatesAnswer;
const STATE: PeriodState = {
  ...{ force: 'EXMP', from: '2025-03-31', to: '2026-03-31', who: 'officer', by: 'ethnicity' },
  ...{ grouping: 'ethnicity-5-plus-1', where: [], chosen: { denominator: 'average' } },
};

function linksOf(state: PeriodState): readonly HTMLAnchorElement[] {
  TestBed.configureTestingModule({ providers: [provideRouter([{ path: '**', children: [] }])] });
  const fixture = TestBed.createComponent(GapLinks);
  fixture.componentRef.setInput('answer', ANSWER);
  fixture.componentRef.setInput('state', state);
  fixture.detectChanges();
  return [...(fixture.nativeElement as HTMLElement).querySelectorAll('a')];
}

describe('GapLinks', () => {
  it('leads from each gap to its split, with the question and without the groups in the address', () => {
    const [link, ...others] = linksOf(STATE);

    expect(others).toEqual([]);
    expect(link?.textContent).toBe('What the gap between Black and White goes with');
    expect(link?.getAttribute('href')).toBe(
      '/retention/mix-and-rate?force=EXMP&from=2025-03-31&to=2026-03-31&who=officer&by=ethnicity&grouping=ethnicity-5-plus-1',
    );
    link?.click();
    expect(TestBed.inject(PairMemory).pair()).toEqual({
      ...{ by: 'ethnicity', grouping: 'ethnicity-5-plus-1', group: 'black', comparator: 'white' },
    });
  });

  it('is not there for groups of which nobody is asked whether they are alike', () => {
    expect(linksOf({ ...STATE, by: 'rank' })).toEqual([]);
  });
});
