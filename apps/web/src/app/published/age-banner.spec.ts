import { TestBed } from '@angular/core/testing';
import { boardWords } from '@muster/narrative';
import { openAsReader } from '../../test/open-as-reader';
import { ForceStore } from '../api/force-store';
import { AgeBanner } from './age-banner';

// The first test of a page loads the page itself, which takes long where everything is tested at once.
jest.setTimeout(60_000);

async function shown(asAt: string, list: object): Promise<string> {
  TestBed.configureTestingModule({
    providers: [
      {
        provide: ForceStore,
        useValue: { list: { hasValue: () => true, value: () => ({ forces: [], ...list }) } },
      },
    ],
  });
  const fixture = TestBed.createComponent(AgeBanner);
  fixture.componentRef.setInput('asAt', asAt);
  await fixture.whenStable();
  return (fixture.nativeElement as HTMLElement).textContent.trim();
}

const daysAgo = (days: number) => new Date(Date.now() - days * 86_400_000).toISOString().slice(0, 10);

describe('AgeBanner', () => {
  it('says the age from the day after the last that the rules allow, in the words of the board position', async () => {
    expect(await shown(daysAgo(141), { staleAfterDays: 140 })).toBe(
      boardWords('en', 'board.stale', { days: 141 }),
    );
  });

  it.each([
    [140, { staleAfterDays: 140 }],
    [900, {}],
  ])('says nothing %s days after, by the rule %j', async (days, list) => {
    expect(await shown(daysAgo(days), list)).toBe('');
  });

  it.each(['/representation', '/retention', '/progression', '/quality', '/workstream-1'])(
    'stands on %s for readers',
    async (path) => {
      const { page } = await openAsReader(path, { staleAfterDays: 1 });
      expect(page.textContent).toMatch(/These figures are \d+ days old\./);
    },
  );
});
