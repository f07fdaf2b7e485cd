import { TestBed } from '@angular/core/testing';
import { provideRouter, withComponentInputBinding } from '@angular/router';
import { RouterTestingHarness } from '@angular/router/testing';
import { type BoardPosition, type Problem } from '@muster/contracts';
import { type Role } from '@muster/domain';
import { aBoardPosition, WITHHELD_SHARE } from '../../test/a-board-position';
import { ApiError } from '../api/api-error';
import { Api } from '../api/generated/api';
import { forcesList, publishedBoardPosition, sessionShow } from '../api/generated/functions';
import { LanguageStore } from '../language/language-store';
import { ROUTES } from '../shell/routes';

// The first test loads the page itself, which takes long where everything is tested at once.
jest.setTimeout(60_000);

interface World {
  readonly role: Role;
  readonly answer: BoardPosition | Problem;
  readonly welsh: boolean;
  readonly path: string;
}

const problem = (status: number, code: string): Problem => ({
  ...{ type: 'about:blank', title: 'A title', status, code, detail: 'A reason.' },
  instance: 'urn:uuid:7f1f2f9e-0000-4000-8000-000000000001',
});

async function open(changes: Partial<World> = {}) {
  const { role, answer, welsh, path }: World = {
    ...{ role: 'board', answer: aBoardPosition(), welsh: false, path: '/' },
    ...changes,
  };
  const asked: unknown[] = [];
  const force = { code: 'EXMP', name: 'Example Constabulary', synthetic: true, latestSnapshot: null };
  const session = { username: 'sam', displayName: 'Sam', roles: [role], mustChangePassword: false };
  const invoke = (fn: unknown, params: unknown): Promise<unknown> => {
    if (fn === sessionShow) return Promise.resolve({ ...session, secondFactor: 'none' });
    if (fn === forcesList) return Promise.resolve({ forces: [welsh ? { ...force, welsh } : force] });
    if (fn !== publishedBoardPosition) return Promise.reject(new ApiError(problem(503, 'unavailable')));
    asked.push(params);
    return 'code' in answer ? Promise.reject(new ApiError(answer)) : Promise.resolve(answer);
  };
  TestBed.configureTestingModule({
    providers: [provideRouter(ROUTES, withComponentInputBinding()), { provide: Api, useValue: { invoke } }],
  });
  const harness = await RouterTestingHarness.create();
  await harness.navigateByUrl(path);
  await harness.fixture.whenStable();
  const page = harness.routeNativeElement;
  if (!page) throw new Error('the router shows a page');
  for (let tries = 0; tries < 100 && page.querySelector('[aria-busy=true]'); tries += 1) {
    await new Promise((resolve) => setTimeout(resolve, 20));
    await harness.fixture.whenStable();
  }
  return { page, asked, harness };
}

const texts = (page: HTMLElement, selector: string) =>
  [...page.querySelectorAll(selector)].map(({ textContent }) => textContent?.replace(/\s+/g, ' ').trim());

describe('the board position on screen', () => {
  it('says when, headlines, decisions with reason and owner, four questions, changes and gaps', async () => {
    const { page, asked } = await open();

    expect(asked).toEqual([{ body: { force: 'EXMP' } }]);
    expect(texts(page, '.ms-board__part')).toEqual([
      ...['Data as at 31 March 2026', 'Release Q4 2025/26', 'Next update by 14 August 2026'],
      'Checked by 2 people',
    ]);
    expect(texts(page, 'h1')).toEqual(['Are we keeping our people, and is it fair?']);
    expect(texts(page, '.ms-board__headlines li')[0]).toContain(
      'Black officers are 4% of declared officers.',
    );
    expect(texts(page, '.ms-board__decision')[0]).toContain('Owner: Recruitment lead.');
    expect(texts(page, '.ms-board__card h3')).toEqual([
      ...['Are we representative?', 'Are people progressing?', 'Who is leaving, and why?'],
      'Can we trust the data?',
    ]);
    expect(
      [...page.querySelectorAll('.ms-board__card p a')].map((link) => link.getAttribute('href')),
    ).toEqual(['/reasons?force=EXMP']);
    expect(texts(page, '.ms-board__card ul li').slice(0, 3)).toEqual([
      ...['30 September 2025: 3%', '31 December 2025: no figure', '31 March 2026: 4%'],
    ]);
    expect(texts(page, '[aria-labelledby=changes] li')).toEqual([
      'Release Q4 2025/26 took the place of Q2 2025/26 on 3 May 2026.',
    ]);
    expect(texts(page, '.ms-sources__line')[0]).toBe(
      '4%: page “Representation”. Released cells: 2026-Q1 officer|stock||ethnicity=black',
    );
  });

  it('leads from a decision to its breakdown in the same release, and an analyst to the page of analysts', async () => {
    const link = (page: HTMLElement) => page.querySelector('.ms-board__decision a')?.getAttribute('href');
    const { page } = await open();

    expect(link(page)).toBe(
      '/representation?force=EXMP&release=2026-Q1&who=officer&by=ethnicity#representation-at-this-date',
    );
    TestBed.resetTestingModule();
    expect(link((await open({ role: 'analyst' })).page)).toBe('/representation?force=EXMP');
  });

  it('breaks its small lines at a gap and never draws one as zero', async () => {
    const { page } = await open();
    const first = page.querySelector('ms-sparkline');

    expect([first?.querySelectorAll('circle').length, first?.querySelectorAll('polyline').length]).toEqual([
      2, 2,
    ]);
    expect(first?.querySelector('svg')?.getAttribute('aria-hidden')).toBe('true');
  });

  it('asks for the quarter of the address, and for the release in force when it names none', async () => {
    expect((await open({ path: '/?release=2025-Q3' })).asked).toEqual([
      { body: { force: 'EXMP', period: '2025-Q3' } },
    ]);
    TestBed.resetTestingModule();
    expect((await open({ path: '/?release=soon' })).asked).toEqual([{ body: { force: 'EXMP' } }]);
  });

  it('tells a network no decisions', async () => {
    const { page } = await open({
      role: 'network',
      answer: aBoardPosition({ role: 'network', decisions: [] }),
    });

    expect(page.querySelector('#decisions')).toBeNull();
  });

  it('says when nothing asks for a decision, when figures are old, and when none may be shown', async () => {
    const [headline] = aBoardPosition().headlines;
    if (!headline) throw new Error('a headline');
    const { page } = await open({
      answer: aBoardPosition({
        ...{ decisions: [], age: { days: 237, staleAfter: 140 } },
        headlines: [{ ...headline, fact: WITHHELD_SHARE }],
      }),
    });

    expect(texts(page, '.ms-board__notice')).toEqual([
      'These figures are 237 days old. Ask an analyst when the next release comes.',
      'None of these figures can be shown to your role. The pages behind the four questions show wider groups.',
    ]);
    expect(page.textContent).toContain('Black officers: fewer than 5, or withheld.');
    expect(page.textContent).toContain('Nothing in this release asks for a decision');
  });

  it('says why there is nothing yet and who acts, and offers another try after a fault', async () => {
    const { page } = await open({ answer: problem(404, 'no-published-release') });

    expect(page.textContent).toContain(
      'Nothing is published for Example Constabulary yet. An analyst builds',
    );
    expect(page.querySelector('ms-problem')).toBeNull();
    TestBed.resetTestingModule();
    const failed = await open({ answer: problem(503, 'unavailable') });
    expect(failed.page.querySelector('ms-problem button')?.textContent?.trim()).toBe('Try again');
    failed.page.querySelector<HTMLButtonElement>('ms-problem button')?.click();
    await failed.harness.fixture.whenStable();
    expect(failed.asked).toHaveLength(2);
  });

  it('does not say that nothing is published when the address names a quarter without a release', async () => {
    const { page, asked } = await open({
      path: '/?release=2020-Q1',
      answer: problem(404, 'no-published-release'),
    });

    expect(asked).toEqual([{ body: { force: 'EXMP', period: '2020-Q1' } }]);
    expect(page.textContent).not.toContain('Nothing is published');
    expect(page.querySelector('ms-problem')?.textContent).toContain('A reason.');
  });

  it('is in Welsh, and says so to screen readers, only where the force offers the draft', async () => {
    const { page, harness } = await open({ welsh: true });
    const languages = TestBed.inject(LanguageStore);
    const choose = async (name: string) => {
      const button = [...page.querySelectorAll('button')].find((each) => each.textContent?.trim() === name);
      button?.click();
      await new Promise((resolve) => setTimeout(resolve, 50));
      await harness.fixture.whenStable();
    };
    await choose('Cymraeg');

    expect(texts(page, 'h1')).toEqual(['A ydym yn cadw ein pobl, ac a yw hynny’n deg?']);
    expect(page.querySelector('.ms-board')?.getAttribute('lang')).toBe('cy');
    expect([document.documentElement.lang, languages.labels()['/']]).toEqual(['cy', 'Hafan']);
    await choose('English');
    expect(document.documentElement.lang).toBe('en-GB');
    TestBed.resetTestingModule();
    const other = await open();
    expect(texts(other.page, 'ms-language-choice button')).toEqual([]);
  });

  it('is not for those who read no release: they are shown their own work', async () => {
    for (const role of ['steward', 'dpo', 'administrator', 'allocator', 'custodian', 'listener'] as const) {
      const { page, asked } = await open({ role });
      expect([asked.length, texts(page, 'h1')]).toEqual([0, ['What you can do here']]);
      TestBed.resetTestingModule();
    }
  });
});
