import { TestBed } from '@angular/core/testing';
import { provideRouter, Router, withComponentInputBinding } from '@angular/router';
import { RouterTestingHarness } from '@angular/router/testing';
import { type Role } from '@muster/domain';
import { openAsReader, problem } from '../../test/open-as-reader';
import { PUBLISHED_OPTIONS, publishedAnswer, publishedSection, shown } from '../../test/published-answers';
import { COVERAGE, IMPORT_PROBLEMS, QUALITY_ANSWER, QUALITY_OPTIONS } from '../../test/quality-answers';
import { ApiError } from '../api/api-error';
import { Api } from '../api/generated/api';
import {
  forcesList,
  publishedQuality,
  qualityAsk,
  qualityCoverage,
  qualityImports,
  representationOptions,
  sessionShow,
} from '../api/generated/functions';
import { ROUTES } from '../shell/routes';

// The first test loads the page itself, which takes long where everything is tested at once.
jest.setTimeout(60_000);

// Pictures over time are drawn when they come into view, which jsdom does not know.
class NeverInView {
  observe(): void {}
  unobserve(): void {}
  disconnect(): void {}
}
beforeAll(() => {
  Object.defineProperty(globalThis, 'IntersectionObserver', { value: NeverInView, configurable: true });
});

const FORCE = {
  ...{ code: 'EXMP', name: 'Example Constabulary', synthetic: true },
  latestSnapshot: { id: 's2', asAt: '2026-03-31' },
};

/** The page at `path` for somebody with `roles`; `changes` are answers of the API by function. */
async function open(
  path: string,
  roles: readonly Role[],
  changes: readonly (readonly [unknown, object])[] = [],
) {
  const answers = new Map<unknown, object>([
    [forcesList, { forces: [FORCE] }],
    [representationOptions, QUALITY_OPTIONS],
    [qualityAsk, QUALITY_ANSWER],
    [qualityImports, IMPORT_PROBLEMS],
    [qualityCoverage, COVERAGE],
    [
      sessionShow,
      { ...{ username: 'sam', displayName: 'Sam', roles, mustChangePassword: false }, secondFactor: 'none' },
    ],
    ...changes,
  ]);
  const asked: { readonly fn: unknown; readonly params: unknown }[] = [];
  const invoke = (fn: unknown, params: unknown) => {
    asked.push({ fn, params });
    const answer = answers.get(fn) ?? problem(503, 'unavailable');
    return 'code' in answer && 'instance' in answer
      ? Promise.reject(new ApiError(answer as ReturnType<typeof problem>))
      : Promise.resolve(answer);
  };
  TestBed.configureTestingModule({
    providers: [provideRouter(ROUTES, withComponentInputBinding()), { provide: Api, useValue: { invoke } }],
  });
  const harness = await RouterTestingHarness.create();
  await harness.navigateByUrl(path);
  await harness.fixture.whenStable();
  const page = harness.routeNativeElement;
  if (!page) throw new Error('the router shows a page');
  return { page, asked, harness, router: TestBed.inject(Router) };
}

const headings = (page: HTMLElement) =>
  [...page.querySelectorAll('h2')].map(({ textContent }) => textContent?.trim());

describe('the page on data quality', () => {
  it('shows an analyst who has declared, the verdicts, units and import problems', async () => {
    const { page, asked, router } = await open('/quality', ['analyst']);

    expect(page.querySelector('h1')?.textContent).toBe('Can we trust the data?');
    expect(headings(page)).toEqual([
      'On this page',
      'Main facts',
      'Who has declared',
      'Would each verdict survive?',
      'Over time',
      'By workforce type',
      'By unit',
      'Problems of imports',
      'Things you need to know',
      'Link to exactly these figures',
    ]);
    expect(page.textContent).toContain('Ethnicity is declared by 90.5% of officers.');
    expect(page.textContent).toContain('Ethnicity is not held, so no verdict is said.');
    expect(asked.find(({ fn }) => fn === qualityAsk)?.params).toEqual({
      body: { force: 'EXMP', asAt: '2026-03-31', workforceType: 'officer', characteristic: 'ethnicity' },
    });
    expect(router.url).toBe('/quality?force=EXMP&asof=2026-03-31&who=officer&by=ethnicity');
  });

  it('asks an analyst’s question anew, and offers no characteristic without a grant', async () => {
    const { page, asked, harness, router } = await open('/quality', ['analyst']);
    const choose = (id: string, value: string) => {
      const select = page.querySelector<HTMLSelectElement>(`#${id}`);
      if (!select) throw new Error(`the page offers ${id}`);
      select.value = value;
      select.dispatchEvent(new Event('change'));
    };
    const offered = [...page.querySelectorAll<HTMLOptionElement>('#filter-characteristic option')];
    expect(offered.map(({ value }) => value)).toEqual(['ethnicity', 'sex']);
    choose('filter-as-at', '2026-01-31');
    choose('filter-type', 'staff');
    choose('filter-characteristic', 'sex');
    page.querySelector('form')?.dispatchEvent(new Event('submit'));
    await harness.fixture.whenStable();

    expect(router.url).toBe('/quality?force=EXMP&asof=2026-01-31&who=staff&by=sex');
    expect(asked.findLast(({ fn }) => fn === qualityAsk)?.params).toEqual({
      body: { force: 'EXMP', asAt: '2026-01-31', workforceType: 'staff', characteristic: 'sex' },
    });
  });

  it('names what an address asks in vain, and offers to try again after a fault', async () => {
    const { page } = await open(
      '/quality?asof=1999-01-01&who=canary&by=religion',
      ['analyst'],
      [[qualityAsk, problem(503, 'unavailable')]],
    );

    expect(page.querySelectorAll('.govuk-inset-text')).toHaveLength(3);
    expect(page.querySelector('[role=alert]')?.textContent).toContain('Try again');
  });

  it('says where nothing is held yet, and that no import had a problem', async () => {
    const empty = await open(
      '/quality',
      ['analyst'],
      [[representationOptions, { ...QUALITY_OPTIONS, snapshots: [] }]],
    );
    expect(empty.page.textContent).toContain('has no published snapshot with a personal characteristic yet');
    TestBed.resetTestingModule();
    const clean = await open('/quality', ['analyst'], [[qualityImports, { force: 'EXMP', imports: [] }]]);
    expect(clean.page.textContent).toContain('Nothing has been imported for this force yet.');
  });

  it('counts nobody for an administrator, and shows a steward the rows with problems', async () => {
    const administrator = await open('/quality', ['administrator']);
    expect(headings(administrator.page)).toEqual([
      'What the snapshots hold',
      'Targets',
      'Kinds of import problems',
    ]);
    expect(administrator.page.textContent).toContain('This page counts nobody.');
    expect(administrator.asked.map(({ fn }) => fn)).not.toContain(qualityImports);
    TestBed.resetTestingModule();
    const steward = await open('/quality', ['steward']);
    expect(headings(steward.page)).toContain('Problems of imports');
  });

  it('is closed to a listener', async () => {
    const { router } = await open('/quality', ['listener']);

    expect(router.url).toContain('/no-permission');
  });
});

const SECTION = publishedSection({
  ...{ id: 'declaration-by-characteristic', kind: 'declaration', measured: 'characteristic' },
  dimensionLabels: { characteristic: 'Characteristic' },
  columns: [
    { id: 'people', label: 'Declared', unit: 'people' },
    { id: 'all', label: 'Everybody', unit: 'people' },
    { id: 'share', label: 'Declaration rate', unit: 'share' },
    { id: 'target', label: 'Target', unit: 'share' },
    { id: 'gate', label: 'Least rate for saying shares', unit: 'share' },
  ],
  rows: [
    {
      ...{
        group: { characteristic: 'ethnicity' },
        labels: { characteristic: 'Ethnicity' },
        undeclared: false,
      },
      figures: {
        ...{ people: shown(1000), all: shown(1210), share: shown(0.83, 0.8, 0.85) },
        ...{ target: shown(0.95), gate: shown(0.6) },
      },
      ...{ verdict: null, change: null },
    },
  ],
});

describe('the readers’ page on data quality', () => {
  it.each([['board'], ['plan-lead'], ['network']] as const)(
    'comes from one release for the %s',
    async (role) => {
      const answer = publishedAnswer('quality', [SECTION]);
      const { page, asked, router } = await openAsReader('/quality', { roles: [role], answer });

      expect(page.querySelector('h1')?.textContent).toBe('Can we trust the data?');
      expect(headings(page)).toEqual([
        'On this page',
        'Main facts',
        'Who has declared',
        'Things you need to know',
        'Link to exactly these figures',
      ]);
      expect(page.textContent).toContain('Ethnicity is declared by 83% of officers');
      expect(asked.find(({ fn }) => fn === publishedQuality)?.params).toEqual({
        body: { force: 'EXMP', period: '2025-Q3', workforceType: 'officer', by: ['ethnicity'], where: [] },
      });
      expect(asked.map(({ fn }) => fn)).not.toContain(qualityAsk);
      expect(router.url).toBe('/quality?force=EXMP&release=2025-Q3&who=officer');
    },
  );

  it('says in plain words that nothing is published, and shows a refusal as it is', async () => {
    const nothing = await openAsReader('/quality', { options: { ...PUBLISHED_OPTIONS, releases: [] } });
    expect(nothing.page.textContent).toContain('Nothing is published for Example Constabulary yet.');
    TestBed.resetTestingModule();
    const refused = await openAsReader('/quality?release=1999-Q1', {
      answer: problem(422, 'not-in-release'),
    });
    expect(refused.page.querySelectorAll('.govuk-inset-text')).toHaveLength(1);
    expect(refused.page.querySelector('[role=alert]')).not.toBeNull();
  });

  it('asks for another release and workforce type', async () => {
    const { page, harness, router } = await openAsReader('/quality', {
      answer: publishedAnswer('quality', [SECTION]),
    });
    const select = page.querySelector<HTMLSelectElement>('#filter-release');
    if (!select) throw new Error('releases are offered');
    select.value = '2025-Q1';
    select.dispatchEvent(new Event('change'));
    page.querySelector('form')?.dispatchEvent(new Event('submit'));
    await harness.fixture.whenStable();

    expect(router.url).toBe('/quality?force=EXMP&release=2025-Q1&who=officer');
  });
});
