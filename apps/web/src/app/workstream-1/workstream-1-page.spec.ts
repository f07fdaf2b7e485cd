import { openAsReader, problem } from '../../test/open-as-reader';
import {
  PUBLISHED_OPTIONS,
  publishedAnswer,
  publishedRow,
  publishedSection,
  shown,
  WITHHELD,
} from '../../test/published-answers';
import { publishedWorkstream1 } from '../api/generated/functions';

// The first test loads the page itself, which takes long where everything is tested at once.
jest.setTimeout(60_000);

const flow = (
  id: string,
  measure: string,
  rows = [publishedRow('black', { people: shown(20), share: shown(0.1, 0.05, 0.15) })],
) => publishedSection({ id, kind: 'rates', measure, when: 'April to September 2025', rows });

const ANSWER = publishedAnswer('workstream-1', [
  flow('recruitment', 'joiners'),
  flow('progression', 'promotions', [publishedRow('black', { people: WITHHELD, share: WITHHELD })]),
  flow('retention', 'leavers'),
]);

describe('the page of workstream 1', () => {
  it('tells recruitment, progression and retention, and names both definitions in their own words', async () => {
    const { page, asked } = await openAsReader('/workstream-1', { answer: ANSWER });
    expect(page.querySelector('h1')?.textContent).toBe('Workstream 1: Black and Black heritage colleagues');
    expect([...page.querySelectorAll('h2')].map(({ textContent }) => textContent)).toEqual([
      'Main facts',
      'Who is meant',
      'Recruitment',
      'Progression',
      'Retention',
      'Things you need to know',
      'Link to exactly these figures',
    ]);
    const definitions = [...page.querySelectorAll('a[href^="/about/definitions/black-heritage"]')];
    expect(definitions.map(({ textContent }) => textContent)).toEqual([
      'Black heritage',
      'Black heritage including Mixed',
    ]);
    expect(page.querySelector('ms-black-heritage-definitions')?.textContent).toContain('In its own words.');
    expect(asked.find(({ fn }) => fn === publishedWorkstream1)?.params).toEqual({
      body: { force: 'EXMP', period: '2025-Q3', workforceType: 'officer', by: ['ethnicity'], where: [] },
    });
  });

  it('says where nothing can be shown, with the other parts as they are', async () => {
    const { page } = await openAsReader('/workstream-1', { answer: ANSWER });
    const words = [...page.querySelectorAll('section')].filter(({ textContent }) =>
      textContent?.includes('The figures of these groups are fewer than 5, or withheld.'),
    );
    expect(words.map((section) => section.querySelector('h2')?.textContent)).toContain('Progression');
    expect(words.map((section) => section.querySelector('h2')?.textContent)).not.toContain('Retention');
    expect(page.querySelector('.govuk-caption-l')?.textContent).toBe(
      'Example Constabulary, police officers, as at 30 September 2025, release Q2 2025/26',
    );
  });

  it.each([['analyst'], ['plan-lead'], ['network']] as const)(
    'is one page for the %s as well',
    async (role) => {
      const { page } = await openAsReader('/workstream-1', { roles: [role], answer: ANSWER });
      expect(page.querySelector('h1')?.textContent).toContain('Workstream 1');
    },
  );

  it('asks for another release and workforce type, and prints on demand', async () => {
    const { page, asked, harness, router } = await openAsReader('/workstream-1', { answer: ANSWER });
    const choose = (id: string, value: string) => {
      const select = page.querySelector<HTMLSelectElement>(`#${id}`);
      if (!select) throw new Error(`the page offers ${id}`);
      select.value = value;
      select.dispatchEvent(new Event('change'));
    };
    choose('filter-release', '2025-Q1');
    choose('filter-type', 'staff');
    page.querySelector('form')?.dispatchEvent(new Event('submit'));
    await harness.fixture.whenStable();
    expect(router.url).toBe('/workstream-1?force=EXMP&release=2025-Q1&who=staff');
    expect(asked.at(-1)?.params).toEqual({
      body: { force: 'EXMP', period: '2025-Q1', workforceType: 'staff', by: ['ethnicity'], where: [] },
    });

    const print = jest.spyOn(window, 'print').mockImplementation(() => undefined);
    [...page.querySelectorAll('button')].find(({ textContent }) => textContent?.includes('Print'))?.click();
    expect(print).toHaveBeenCalledTimes(1);
    print.mockRestore();
  });

  it('says in plain words that nothing is published, and shows a refusal as it is', async () => {
    const nothing = { ...PUBLISHED_OPTIONS, releases: [] };
    const { page } = await openAsReader('/workstream-1', { options: nothing });
    expect(page.textContent).toContain('Nothing is published for Example Constabulary yet.');
    expect(page.querySelector('form')).toBeNull();
  });

  it('names what an address asks in vain, and offers to try again after a fault', async () => {
    const { page, router } = await openAsReader('/workstream-1?release=1999-Q1&who=canary', {
      answer: problem(503, 'unavailable'),
    });
    expect(page.querySelectorAll('.govuk-inset-text')).toHaveLength(2);
    expect(router.url).toBe('/workstream-1?force=EXMP&release=2025-Q3&who=officer');
    expect(page.querySelector('[role=alert]')?.textContent).toContain('Try again');
  });
});
