import { type PublishedSection } from '@muster/contracts';
import { problem, openAsReader } from '../../test/open-as-reader';
import {
  PUBLISHED_OPTIONS,
  publishedAnswer,
  publishedRow,
  publishedSection,
  SHARES,
  shown,
  WITHHELD,
} from '../../test/published-answers';
import { publishedOptions } from '../api/generated/functions';
import { partsOfAnswer } from './parts-of-answer';

// The first test loads the page itself, which takes long where everything is tested at once.
jest.setTimeout(60_000);

describe('an address with two pages', () => {
  it.each([
    ['/representation', 'Are we representative?'],
    ['/retention', 'Who leaves, and who stays?'],
    ['/progression', 'Are people progressing?'],
  ])('%s gives readers the released page under the heading of the analyst', async (path, heading) => {
    const { page, asked } = await openAsReader(path);
    expect(page.tagName.toLowerCase()).toBe('ms-published-page');
    expect(page.querySelector('h1')?.textContent).toBe(heading);
    expect(asked.map(({ fn }) => fn)).toContain(publishedOptions);
  });

  it.each([[['analyst']], [['network', 'analyst']]] as const)(
    'gives the page with true counts to %s, and asks no release',
    async (roles) => {
      const { page, asked } = await openAsReader('/representation', { roles });
      expect(page.tagName.toLowerCase()).toBe('ms-representation-page');
      expect(page.querySelector('h1')?.textContent).toBe('Are we representative?');
      expect(asked.map(({ fn }) => fn)).not.toContain(publishedOptions);
    },
  );

  it('tells others which roles it is for, and asks nothing of a release', async () => {
    const { page, asked } = await openAsReader('/retention', { roles: ['steward', 'listener'] });
    expect(page.querySelector('h1')?.textContent).toBe('You cannot see this page');
    expect([...page.querySelectorAll('li')].map((item) => item.textContent)).toEqual([
      'Analyst',
      'Plan lead',
      'Board member',
      'Staff network',
    ]);
    expect(asked.map(({ fn }) => fn)).not.toContain(publishedOptions);
  });
});

describe('the page of readers', () => {
  it('takes who comes from a headline to the breakdown that the link names', async () => {
    const { page } = await openAsReader('/representation#representation-at-this-date');
    const heading = page.querySelector('#representation-at-this-date');
    expect(heading?.textContent).toBe('Representation at this date');
    expect(page.ownerDocument.activeElement).toBe(heading);
  });

  it('shows what is released, and says that the rest is withheld without saying why', async () => {
    const { page, router } = await openAsReader('/representation');
    expect(page.querySelector('.govuk-caption-l')?.textContent).toBe(
      'Example Constabulary, as at 30 September 2025, release Q2 2025/26',
    );
    expect([...page.querySelectorAll('h2')].map((heading) => heading.textContent)).toEqual([
      'Main facts',
      'Representation at this date',
      'Things you need to know',
      'Link to exactly these figures',
    ]);
    expect(rowNames(page).slice(-2)).toEqual(['Black', 'Mixed']);
    expect(page.textContent).toContain('fewer than 5, or withheld');
    expect(page.querySelector('button[type=button]')).not.toBeNull();
    expect(page.textContent).toContain('Download CSV');
    expect(page.textContent).not.toContain('True counts');
    expect(router.url).toBe(
      '/representation?force=EXMP&release=2025-Q3&who=officer&by=ethnicity&grouping=ethnicity-5-plus-1',
    );
  });

  it('keeps withheld rows last, by whatever column and in whatever direction the table is sorted', async () => {
    const { page, harness } = await openAsReader('/representation');
    for (const button of page.querySelectorAll<HTMLButtonElement>('th button')) {
      for (let press = 0; press < 2; press += 1) {
        button.click();
        await harness.fixture.whenStable();
        expect([...rowNames(page).slice(-2)].sort()).toEqual(['Black', 'Mixed']);
      }
    }
  });

  it('says when nothing of a figure can be shown, in the words of the role', async () => {
    const hidden = { ...SHARES, rows: SHARES.rows.map((row) => ({ ...row, figures: { share: WITHHELD } })) };
    const answer = publishedAnswer('representation', [hidden], 'network');
    const { page } = await openAsReader('/representation?by=ethnicity,rank', { roles: ['network'], answer });
    expect(page.textContent).toContain(
      'The figures of these groups are not shown, to protect confidentiality.',
    );
    expect(page.querySelectorAll('.ms-dots__dot')).toHaveLength(0);
    expect(page.textContent).not.toContain('fewer than 5');
  });

  it('says which filter leaves nothing, and takes it away', async () => {
    const answer = publishedAnswer('representation', [publishedSection({ id: 'representation' })]);
    const { page, asked, harness } = await openAsReader('/representation?where=rank:sergeant', { answer });
    expect(page.textContent).toContain('Remove a filter above to widen the question.');
    const chip = [...page.querySelectorAll('button')].find((button) =>
      button.textContent?.includes('Remove filter Rank'),
    );
    chip?.click();
    await harness.fixture.whenStable();
    expect(asked.at(-1)?.params).toEqual({ body: expect.objectContaining({ where: [] }) });
  });

  it.each([
    ['an empty list', { ...PUBLISHED_OPTIONS, releases: [], questions: [] }],
    ['a refusal', problem(404, 'no-published-release')],
  ])('says in plain words that nothing is published, told by %s', async (_, options) => {
    const { page } = await openAsReader('/progression', { options });
    expect(page.querySelector('h1')?.textContent).toBe('Are people progressing?');
    expect(page.textContent).toContain('Nothing is published for Example Constabulary yet.');
    expect(page.querySelector('form, table, [role=alert]')).toBeNull();
  });

  it('shows a question outside the lattice as it is refused, and leaves the filters in sight', async () => {
    const { page } = await openAsReader('/representation?where=rank:sergeant', {
      answer: problem(422, 'not-published'),
    });
    expect(page.querySelector('[role=alert]')?.textContent).toContain('A reason.');
    expect(page.textContent).toContain('Your filters are kept. You can remove one above.');
    expect(page.textContent).not.toContain('Try again');
    expect(page.querySelector('form')).not.toBeNull();
  });

  it('offers to try again after a fault, with its reference', async () => {
    const { page, asked, world, harness } = await openAsReader('/representation', {
      answer: problem(503, 'unavailable'),
    });
    expect(page.querySelector('[role=alert]')?.textContent).toContain('7f1f2f9e');
    world.answer = publishedAnswer('representation', [SHARES]);
    const before = asked.length;
    [...page.querySelectorAll('button')]
      .find(({ textContent }) => textContent?.includes('Try again'))
      ?.click();
    await harness.fixture.whenStable();
    expect(asked).toHaveLength(before + 1);
    expect(page.querySelector('[role=alert]')).toBeNull();
    expect(rowNames(page)).toContain('White');
  });

  it('asks for the kind of period that is chosen where people are counted over one', async () => {
    const leavers = publishedSection({
      ...{ id: 'leavers', kind: 'rates', measure: 'leavers', when: 'April to September 2025' },
      rows: [
        publishedRow('white', { people: shown(20), declared: shown(330), share: shown(0.06, 0.04, 0.09) }),
      ],
    });
    const { page, asked, harness } = await openAsReader('/retention', {
      answer: publishedAnswer('retention', [leavers]),
    });
    expect(asked.at(-1)?.params).toEqual({ body: expect.objectContaining({ flow: 'half-year' }) });
    expect([...page.querySelectorAll('h2')].map(({ textContent }) => textContent)).toContain(
      'Leaver rates by group',
    );
    const select = page.querySelector<HTMLSelectElement>('#filter-flow');
    if (!select) throw new Error('the page offers the kind of period');
    select.value = 'financial-year';
    select.dispatchEvent(new Event('change'));
    page.querySelector('form')?.dispatchEvent(new Event('submit'));
    await harness.fixture.whenStable();
    expect(asked.at(-1)?.params).toEqual({ body: expect.objectContaining({ flow: 'financial-year' }) });
  });

  it('offers every category of the lattice, whether it is shown or not, and no more', async () => {
    const { page } = await openAsReader('/representation');
    const texts = (field: string) =>
      [...page.querySelectorAll(`#${field} option`)].map(({ textContent }) => textContent?.trim());
    expect(texts('filter-where-rank')).toEqual(['All', 'sergeant label', 'constable label']);
    expect(texts('filter-by')).toEqual(['ethnicity', 'ethnicity and rank', 'ethnicity and sex', 'religion']);
    expect(texts('filter-release')).toEqual(['Q2 2025/26 (in force)', 'Q4 2024/25']);
    expect(page.querySelector('#filter-flow')).toBeNull();
  });
});

describe('partsOfAnswer', () => {
  it('titles every figure of a page apart, by what is particular about it', () => {
    const hidden = [publishedRow('white', { people: WITHHELD })];
    const section = (id: string, kind: PublishedSection['kind']) =>
      publishedSection({ id, kind, measure: 'leavers', rows: hidden });
    const ratios = { ...section('leavers-compared', 'ratios') };
    const parts = partsOfAnswer(
      publishedAnswer('retention', [
        section('leavers', 'counts'),
        { ...ratios, columns: [{ id: 'ratio', label: 'Relative likelihood', unit: 'ratio' }] },
        section('leaving-routes', 'counts'),
        section('leaving-routes', 'counts'),
      ]),
    );
    expect(parts.map(({ heading }) => heading)).toEqual(['Leaver rates by group', 'Everybody who left']);
    const titles = parts.flatMap(({ figures }) => figures.map(({ spec }) => spec.title));
    expect(titles).toEqual([
      'Leavers by ethnicity',
      'Leavers by ethnicity: relative likelihood',
      'Leavers by ethnicity: everybody who left',
      'Leavers by ethnicity (figure 4)',
    ]);
    for (const { spec } of parts.flatMap(({ figures }) => figures))
      expect(spec.table.caption).toBe(spec.title);
  });
});

function rowNames(page: HTMLElement): readonly string[] {
  return [...page.querySelectorAll('tbody th')].map(({ textContent }) => textContent?.trim() ?? '');
}
