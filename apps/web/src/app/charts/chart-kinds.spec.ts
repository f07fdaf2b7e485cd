import { DeferBlockState, TestBed } from '@angular/core/testing';
import { provideRouter } from '@angular/router';
import {
  type ChartBar,
  type ChartFan,
  type ChartMark,
  type ChartSpec,
  type ChartStep,
  type LimitPoint,
} from '@muster/narrative';
import * as fc from 'fast-check';
import {
  exampleFans,
  exampleFlow,
  exampleLimits,
  exampleRatios,
  exampleSteps,
  exampleSurvival,
  exampleTable,
  exampleWaterfall,
} from '../../test/example-charts';
import { Chart } from './chart';
import { FIGURE_NOTES } from './figure-notes';

const curve = (id: string, ...values: readonly number[]) => ({
  id,
  label: `Group ${id}`,
  points: values.map((value, years) => ({
    years,
    value,
    lower: value / 2,
    upper: value,
    spoken: `${id} after ${years}`,
  })),
});

const bar = (id: string, from: number, to: number, text: string, role: ChartBar['role'] = 'part') => ({
  id,
  label: `Cause ${id}`,
  from,
  to,
  role,
  text,
  spoken: `${id}: ${text}`,
});

const step = (id: string, value: number | null, share: number | null, between: string | null): ChartStep => ({
  id,
  label: `Stage ${id}`,
  value,
  share,
  text: value === null ? '[c]' : `${value} people`,
  between,
  spoken: `${id} passed`,
  losesMost: false,
});

const fan = (id: string, ...values: readonly number[]): ChartFan => ({
  ...{ id, heading: `Rates ${id}` },
  counted: [{ id: `${id} before`, at: -4, value: 0.1, spoken: `${id} counted` }],
  runs: values.map((value, at) => ({
    ...{ id: `${id} ${at}`, at, value, spoken: `${id} in ${at}` },
    ...{ low80: value / 2, high80: value * 1.5, low95: value / 4, high95: value * 2 },
  })),
  baseline: { label: 'Population', points: [0, 10].map((at) => ({ at, value: 0.4 })) },
  level: { label: 'Level', points: [0, 10].map((at) => ({ at, value: 0.3 })) },
  beside: null,
});

const band = (from: string, to: string, value: number, merged = false) => ({
  ...{ id: `${from} ${to}`, from, to, value, merged },
  ...{ text: String(value), spoken: `${from} to ${to}: ${value}` },
});

const ratio = (value: number | null, lower: number | null, upper: number | null): ChartMark => ({
  id: `${value} ${lower} ${upper}`,
  label: 'Black',
  status: value === null ? 'not-available' : 'shown',
  value,
  lower,
  upper,
  baseline: null,
  text: value === null ? '[u]' : value.toFixed(2),
  spoken: 'Black',
});

const limit = (id: string, at: number, value: number | null): LimitPoint => ({
  ...{ id, at, value, look: 'inside', word: null, joined: true, spoken: `${id} is ${value}` },
});

describe('Chart of each kind', () => {
  beforeEach(() => TestBed.configureTestingModule({ providers: [provideRouter([])] }));

  it('draws every ratio beside the text of its table row, and a stub where there is none', async () => {
    const bound = fc.oneof(fc.constant(null), fc.double({ min: 0, max: 50, noNaN: true }));
    await fc.assert(
      fc.asyncProperty(
        fc.uniqueArray(fc.tuple(bound, bound, bound), { minLength: 1, maxLength: 5, selector: String }),
        async (numbers) => {
          const marks = numbers.map((number) => ratio(...number));
          const page = await draw(exampleRatios(marks));

          for (const [index, { value, text }] of marks.entries()) {
            const row = page.querySelectorAll('ms-plot-row')[index];
            const cell = page.querySelector(`tbody tr:nth-child(${index + 1}) td`);
            const stub = row?.querySelector('.ms-row__symbol')?.textContent;
            const seen = row?.querySelectorAll('.ms-ratio__dot, .ms-ratio__arrow').length ?? 0;

            expect(stub ?? row?.querySelector('.ms-row__text')?.textContent).toBe(text);
            expect(cell?.textContent?.trim()).toBe(text);
            expect(seen > 0).toBe(value !== null);
          }
        },
      ),
      { numRuns: 15 },
    );
  }, 60_000);

  // By hand: four doublings from 0.25 to 4; ln(0.8 / 0.25) / ln(16) = 0.4195 and ln(1.25 / 0.8) / ln(16) = 0.1610.
  it('draws the line at 1, the band beside it and the arrow of an interval that leaves the axis', async () => {
    const page = await draw(exampleRatios([ratio(1.5, 0.43, 5.24)]));
    const place = (selector: string, attribute: string) =>
      Number(page.querySelector(selector)?.getAttribute(attribute)?.replace('%', ''));

    expect(place('.ms-ratio__equal', 'x1')).toBeCloseTo(50, 6);
    expect(place('.ms-ratio__band', 'x')).toBeCloseTo(41.95, 2);
    expect(place('.ms-ratio__band', 'width')).toBeCloseTo(16.1, 2);
    expect(page.querySelectorAll('.ms-ratio__end')).toHaveLength(1);
    expect(page.querySelectorAll('.ms-ratio__arrow')).toHaveLength(1);
    expect(texts(page, '.ms-panel__tick')).toEqual(['0.25', '0.5', '1', '2', '4']);
    expect(texts(page, '.ms-panel__tick:not(.ms-panel__tick--minor)')).toEqual(['0.25', '1', '4']);
    expect(texts(page, '.ms-key__entry')).toEqual(['Equally likely', '0.8 to 1.25', 'The range goes on']);
  });

  it('names each line of a survival picture and says which group has none', async () => {
    const page = await draw(
      exampleSurvival([
        ...[curve('a', 1, 0.8), curve('b', 1, 0.5), curve('c')],
        { ...curve('d'), absent: '[c]' },
      ]),
    );

    expect(texts(page, '.ms-survival__name')).toEqual(['Group a', 'Group b']);
    expect(texts(page, '.ms-survival__without')).toEqual(['No line: Group c, Group d [c]']);
    expect(texts(page, '.ms-survival__year')).toEqual(['0', '2', '4']);
    expect(page.querySelectorAll('.ms-survival__panel path.ms-survival__band')).toHaveLength(2);
  });

  it('gives every line its own dashes, in the picture and beside its name', async () => {
    const page = await draw(exampleSurvival(['a', 'b', 'c', 'd', 'e', 'f'].map((id) => curve(id, 1, 0.8))));
    const looks = [...page.querySelectorAll('.ms-survival__line')].map((line) => line.getAttribute('class'));

    expect(new Set(looks).size).toBe(6);
    expect(looks.slice(0, 6)).toEqual(looks.slice(6));
  });

  it('writes the text of each part beside its bar and fills it by direction', async () => {
    const bars = [
      bar('before', 0, 4, '4.0%', 'total'),
      bar('joined', 4, 6, '+2.0 points'),
      bar('left', 6, 3, '−3.0 points'),
      bar('moved', 3, 3, '0.0 points'),
      bar('after', 0, 3, '3.0%', 'total'),
    ];
    const page = await draw(exampleWaterfall(bars));
    const fills = [...page.querySelectorAll('.ms-waterfall__part')].map((part) => part.getAttribute('fill'));

    expect(texts(page, '.ms-row__text')).toEqual(bars.map(({ text }) => text));
    expect(texts(page, 'tbody td')).toEqual(bars.map(({ text }) => text));
    expect(fills).toEqual(['url(#waterfall-more)', 'url(#waterfall-less)']);
    expect(page.querySelectorAll('pattern#waterfall-more, pattern#waterfall-less')).toHaveLength(2);
    expect(page.querySelectorAll('.ms-waterfall__total')).toHaveLength(2);
    expect(page.querySelectorAll('.ms-waterfall__same')).toHaveLength(1);
  });

  it('writes what came through between two stages, and marks with a word where most are lost', async () => {
    const steps = [
      step('applied', 200, 1, null),
      { ...step('interview', 50, 0.25, '25.0% of those who applied'), losesMost: true },
      step('appointed', null, null, '[c]'),
      step('confirmed', 0, 0, '0.0%'),
    ];
    const page = await draw(exampleSteps([{ heading: 'Black', steps }]));
    const widths = [...page.querySelectorAll('.ms-steps__bar')].map((each) => each.getAttribute('width'));

    expect(texts(page, '.ms-steps__between')).toEqual([
      '↓ 25.0% of those who applied Loses most',
      '↓ [c]',
      '↓ 0.0%',
    ]);
    expect(widths).toEqual(['100%', '25%', '0%']);
    expect(texts(page, '.ms-row__text')).toEqual(['200 people', '50 people', '', '0 people']);
    expect(texts(page, '.ms-row__symbol')).toEqual(['[c]']);
  });

  it('tells the bands of a fan apart by their edges and names, and draws several on the same axes', async () => {
    const page = await draw(exampleFans([fan('a', 0.1, 0.2)]));
    const drawn = (selector: string) => page.querySelector(selector)?.getAttribute('d') ?? '';

    expect(drawn('.ms-fan__inner')).not.toBe(drawn('.ms-fan__outer'));
    expect(texts(page, '.ms-fan__name').toSorted()).toEqual([
      ...['80% range', '95% range', 'Level', 'Middle of the runs', 'Population'],
    ]);
    expect(page.querySelectorAll('.ms-fan__dot')).toHaveLength(1);
    expect(page.querySelectorAll('.ms-key__swatch :is(path, rect, circle)')).toHaveLength(7);

    const several = await draw(exampleFans([fan('a', 0.1), fan('b')]));
    expect(texts(several, '.ms-fan__heading')).toEqual(['Rates a', 'Rates b']);
    expect(several.querySelectorAll('.ms-fan__name')).toHaveLength(0);
  });

  it('gives a signal a shape and a word, joins months but not over gaps, and draws every kind of line', async () => {
    const page = await draw(
      exampleLimits([
        limit('a', 0, 20),
        { ...limit('b', 20, 90), look: 'high', word: 'High' },
        limit('c', 40, null),
        { ...limit('d', 60, 10), look: 'low', word: 'Low' },
        { ...limit('e', 80, 15), joined: false },
      ]),
    );

    expect(page.querySelectorAll('circle.ms-limits__mark')).toHaveLength(2);
    expect(page.querySelectorAll('path.ms-limits__mark--signal')).toHaveLength(2);
    expect(texts(page, '.ms-limits__word')).toEqual(['High', 'Low']);
    expect(page.querySelector('.ms-limits__line--joined')?.getAttribute('d')).toBe('M0 80L20 10M60 90M80 85');
    for (const role of ['middle', 'limit', 'outer', 'aim']) {
      expect(page.querySelectorAll(`.ms-limits__line--${role}`)).toHaveLength(1);
    }
    expect(texts(page, '.ms-limits__letter')).toEqual(['A']);
    expect(page.querySelectorAll('.ms-limits__upright--anew')).toHaveLength(1);
  });

  it('draws a band for each move, with its places and their people beside it, and marks what stands together', async () => {
    const page = await draw(
      exampleFlow([
        band('Sergeant', 'Left', 12),
        band('Joined', 'Constable', 90),
        band('Other', 'Other', 11, true),
      ]),
    );

    expect(texts(page, '.ms-flow__place')).toEqual([
      ...['Sergeant 12', 'Joined 90', 'Other 11'],
      ...['Left 12', 'Constable 90', 'Other 11'],
    ]);
    expect(page.querySelectorAll('.ms-flow__band')).toHaveLength(3);
    expect(page.querySelectorAll('.ms-flow__band--merged')).toHaveLength(1);
  });

  it('shows the table alone, and unfolded, where there is no picture', async () => {
    const page = await draw(exampleTable([{ id: 'a', label: 'Black', text: '12' }]), 'folded');

    expect(page.querySelector('.ms-chart__picture')).toBeNull();
    expect(page.querySelector('details')).toBeNull();
    expect(page.querySelector('input[type=range]')).toBeNull();
    expect(texts(page, 'tbody td')).toEqual(['12']);
  });

  it('closes a table without a picture where that is asked for', async () => {
    const table = exampleTable([{ id: 'a', label: 'Black', text: '12' }]);
    const page = await draw(table, 'closed');

    expect(page.querySelector('details')?.open).toBe(false);
    expect(texts(page, 'summary')).toEqual([`Table of this figure: ${table.title}`]);
    expect(page.querySelectorAll('details table')).toHaveLength(1);
  });

  it.each<[string, ChartSpec, readonly string[], string]>([
    ['ratios', exampleRatios([ratio(1, 0.5, 2), ratio(2, 1, 4)]), ['Black', 'Black'], '.ms-row--pointed'],
    [
      'survival',
      exampleSurvival([curve('a', 1, 0.8), curve('b', 1)]),
      ['a after 0', 'a after 1', 'b after 0'],
      '.ms-survival__pointed',
    ],
    [
      'waterfall',
      exampleWaterfall([bar('in', 0, 2, '+2'), bar('out', 2, 1, '−1')]),
      ['in: +2', 'out: −1'],
      '.ms-row--pointed',
    ],
    [
      'steps',
      exampleSteps([{ heading: null, steps: [step('a', 9, 1, null), step('b', 3, 0.3, '33%')] }]),
      ['a passed', 'b passed'],
      '.ms-row--pointed',
    ],
    [
      'fans',
      exampleFans([fan('a', 0.1, 0.2), fan('b')]),
      ['a counted', 'a in 0', 'a in 1', 'b counted'],
      '.ms-fan__pointed',
    ],
    [
      'points between limits',
      exampleLimits([limit('a', 0, 5), limit('b', 50, null), limit('c', 100, 7)]),
      ['a is 5', 'c is 7'],
      '.ms-limits__pointed',
    ],
    [
      'flows',
      exampleFlow([band('a', 'b', 9), band('b', 'c', 3)]),
      ['a to b: 9', 'b to c: 3'],
      '.ms-flow__band--pointed',
    ],
  ])('reads %s one by one and points at each, outside the picture', async (_, spec, spoken, mark) => {
    const page = await draw(spec);
    const slider = page.querySelector<HTMLInputElement>('input[type=range]');
    if (!slider) throw new Error('the chart has a reader');

    const told: (string | null)[] = [];
    for (const [index] of spoken.entries()) {
      slider.value = String(index + 1);
      slider.dispatchEvent(new Event('input'));
      TestBed.tick();
      told.push(slider.getAttribute('aria-valuetext'));

      expect(page.querySelectorAll(mark)).toHaveLength(1);
    }

    expect(slider.max).toBe(String(spoken.length));
    expect(told).toEqual(spoken);
    expect(page.querySelector('.ms-chart__picture')?.hasAttribute('inert')).toBe(true);
    expect(page.querySelectorAll('.ms-chart__picture :is(a, button, input, [tabindex])')).toHaveLength(0);
  });

  it('folds notes and sources where a page has many figures, opens them on paper, and closes them again', async () => {
    TestBed.overrideProvider(FIGURE_NOTES, { useValue: 'folded' });
    const spec = { ...exampleTable([{ id: 'a', label: 'Black', text: '12' }]), notes: ['Who is counted.'] };
    const page = await draw(spec);
    const folds = [...page.querySelectorAll('details')];

    expect(folds.map(({ open, textContent }) => [open, textContent?.includes('Who is counted.')])).toEqual([
      [false, true],
    ]);
    expect(page.querySelectorAll('li:not(details li)')).toHaveLength(1);
    globalThis.dispatchEvent(new Event('beforeprint'));
    expect(folds.every(({ open }) => open)).toBe(true);
    globalThis.dispatchEvent(new Event('afterprint'));
    expect(folds.some(({ open }) => open)).toBe(false);
  });
});

async function draw(spec: ChartSpec, table: 'shown' | 'folded' | 'closed' = 'shown'): Promise<HTMLElement> {
  const fixture = TestBed.createComponent(Chart);
  fixture.componentRef.setInput('spec', spec);
  fixture.componentRef.setInput('table', table);
  await fixture.whenStable();
  for (const picture of await fixture.getDeferBlocks()) await picture.render(DeferBlockState.Complete);
  await fixture.whenStable();
  const page: HTMLElement = fixture.nativeElement;
  return page;
}

function texts(page: HTMLElement, selector: string): readonly string[] {
  return [...page.querySelectorAll(selector)].map(
    ({ textContent }) => textContent?.replace(/\s+/g, ' ').trim() ?? '',
  );
}
