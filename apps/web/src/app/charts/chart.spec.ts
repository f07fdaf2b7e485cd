import { type ComponentFixture, DeferBlockState, TestBed } from '@angular/core/testing';
import { provideRouter } from '@angular/router';
import { type IntervalChartSpec, representationChart } from '@muster/narrative';
import * as fc from 'fast-check';
import { anyRepresentationAnswer } from '../../test/any-representation-answer';
import { Chart } from './chart';
import { FIGURE_DOWNLOAD } from './figure-download';

describe('Chart', () => {
  beforeEach(() => TestBed.configureTestingModule({ providers: [provideRouter([])] }));

  it('shows every mark with the number of its table cell, its download and, where it is told, its sentence', async () => {
    await fc.assert(
      fc.asyncProperty(anyRepresentationAnswer, async (answer) => {
        const spec = representationChart(answer);
        const { page, fixture } = await draw(spec);
        const share = columnOf(spec, 'share');
        const numbers = numbersOf(page.querySelector('tbody')?.textContent ?? '');

        for (const [index, mark] of marksOf(spec).entries()) {
          const drawn = page.querySelectorAll('ms-plot-row')[index];
          const cells = page.querySelectorAll(`tbody tr:nth-child(${index + 1}) > *`);
          // The link that explains the row stands behind its name.
          const cell = cells[share + 1];
          const printed = (cell?.querySelector('[aria-hidden]') ?? cell)?.textContent?.trim();
          const stub = drawn?.querySelector('.ms-row__symbol')?.textContent;
          const inPicture = stub ?? drawn?.querySelector('.ms-row__text')?.textContent;

          expect(drawn?.querySelector('.ms-row__label')?.textContent).toBe(mark.label);
          expect(cells[0]?.textContent?.trim()).toBe(mark.label);
          expect(asCell(inPicture ?? '')).toBe(printed);
          expect(spec.csv.rows[index + 1]?.[share]).toBe(printed?.replaceAll(',', ''));
          expect(drawn?.querySelector('.ms-dots__dot') === null).toBe(mark.value === null);
        }
        for (const sentence of spec.sentences.filter((text) => text.includes('of declared'))) {
          for (const number of numbersOf(sentence.replace(/less than [\d.]+|more than [\d.]+%/g, ''))) {
            expect(numbers).toContain(number);
          }
        }
        fixture.destroy();
      }),
      { numRuns: 30 },
    );
    // Thirty drawn figures take about three seconds, and far longer where everything is tested at once.
  }, 60_000);

  it('keeps the picture out of the keyboard order and away from screen readers', async () => {
    const { page } = await draw(anySpec());

    expect(page.querySelector('ms-dot-interval-chart')?.parentElement?.hasAttribute('inert')).toBe(true);
    expect(page.querySelectorAll('.ms-chart__picture [tabindex]')).toHaveLength(0);
  });

  it('names the figure by its headline and describes it by its sentences', async () => {
    const { page } = await draw(anySpec());
    const figure = page.querySelector('figure');
    const text = (attribute: string) =>
      page.querySelector(`#${figure?.getAttribute(attribute) ?? ''}`)?.textContent?.trim();

    expect(text('aria-labelledby')).toBe(anySpec().title);
    expect(text('aria-describedby')).toBe(anySpec().sentences.join(' '));
  });

  it('draws a withheld share as a labelled stub without dot, interval or zero', async () => {
    const spec = anySpec();
    const [panel] = spec.panels;
    const [first] = panel?.marks ?? [];
    if (!panel || !first) throw new Error('the answer has a group');
    const withheld = {
      ...first,
      status: 'withheld' as const,
      text: '[c]',
      value: null,
      lower: null,
      upper: null,
    };
    const { page } = await draw({ ...spec, panels: [{ heading: null, marks: [withheld] }] });

    expect(page.querySelector('.ms-row__symbol')?.textContent).toBe('[c]');
    expect(page.querySelector('.ms-row__stub')).not.toBeNull();
    expect(page.querySelectorAll('.ms-dots__dot, .ms-dots__interval')).toHaveLength(0);
  });

  it('gives true counts to nobody and leads to the released figures, unless its page says that they may be taken', async () => {
    const { page, fixture } = await draw(anySpec());
    expect(page.textContent).not.toContain('Download CSV');
    expect(page.textContent).toContain('True counts stay in the team.');
    expect(page.querySelector('a[href="/releases/downloads"]')?.textContent).toBe(
      'Download the released figures',
    );
    fixture.destroy();

    TestBed.resetTestingModule().configureTestingModule({
      providers: [provideRouter([]), { provide: FIGURE_DOWNLOAD, useValue: 'figure' }],
    });
    const { page: open, fixture: drawn } = await draw(anySpec());
    for (const block of await drawn.getDeferBlocks()) await block.render(DeferBlockState.Complete);
    expect(
      [...open.querySelectorAll('.ms-take button')].map(({ firstChild }) => firstChild?.textContent?.trim()),
    ).toEqual(['Download CSV', 'Download ODS', 'Copy', 'Print']);
    expect(open.textContent).not.toContain('True counts');
  });

  it('draws headline, sentences and picture alone until the rest has its turn', async () => {
    const { page, fixture } = await draw(anySpec());
    const rest = () => page.querySelectorAll('table, input[type=range], .ms-chart__actions').length;
    expect(rest()).toBe(3);

    fixture.componentRef.setInput('whole', false);
    await fixture.whenStable();
    expect(rest()).toBe(0);
    expect(page.textContent).toContain(anySpec().sentences.join(' '));
    expect(page.querySelectorAll('ms-plot-row')).toHaveLength(marksOf(anySpec()).length);
  });

  it('reads the marks one by one', async () => {
    const { page, fixture } = await draw(anySpec());
    const slider = page.querySelector<HTMLInputElement>('input[type=range]');
    if (!slider) throw new Error('the chart has a reader');
    slider.value = '1';
    slider.dispatchEvent(new Event('input'));
    await fixture.whenStable();

    expect(slider.getAttribute('aria-valuetext')).toBe(marksOf(anySpec())[0]?.spoken);
    expect(page.querySelectorAll('.ms-row--pointed')).toHaveLength(1);
  });
});

async function draw(
  spec: IntervalChartSpec,
): Promise<{ page: HTMLElement; fixture: ComponentFixture<Chart> }> {
  const fixture = TestBed.createComponent(Chart);
  fixture.componentRef.setInput('spec', spec);
  await fixture.whenStable();
  const page: HTMLElement = fixture.nativeElement;
  return { page, fixture };
}

function anySpec(): IntervalChartSpec {
  const [answer] = fc.sample(anyRepresentationAnswer, { numRuns: 1, seed: 7 });
  if (!answer) throw new Error('one answer was asked for');
  return representationChart(answer);
}

function marksOf(spec: IntervalChartSpec) {
  return spec.panels.flatMap(({ marks }) => marks);
}

function columnOf(spec: IntervalChartSpec, id: string): number {
  return spec.table.columns.findIndex((column) => column.id === id);
}

/** A share that rounds to 0 or 1 without being it is put in words beside a mark, and as a symbol or number in a cell. */
function asCell(text: string): string {
  return { 'less than 0.1%': '[low]', 'more than 99.9%': '100.0' }[text] ?? text.replace('%', '');
}

/** Sizes of the numbers in a text: a gap of -3.9 in a cell is "3.9 points below" in a sentence. */
function numbersOf(text: string): readonly number[] {
  return (text.match(/\d[\d,]*(\.\d+)?/g) ?? []).map((number) => Number(number.replaceAll(',', '')));
}
