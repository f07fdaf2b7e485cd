import { TestBed } from '@angular/core/testing';
import { provideRouter, Router } from '@angular/router';
import { type ChartTable } from '@muster/narrative';
import { TableOfChart } from './table-of-chart';

/** Rows `Row 1` to `Row <count>`, whose people are their number. */
const tableOf = (count: number): ChartTable => ({
  caption: 'Long table',
  columns: [
    { id: 'name', header: 'Name', numeric: false, rowHeader: true },
    { id: 'people', header: 'People', numeric: true, rowHeader: false },
  ],
  rows: Array.from({ length: count }, (_, index) => ({
    id: `row-${index}`,
    cells: [
      { text: `Row ${index + 1}`, sort: `Row ${index + 1}` },
      { text: String(index + 1), sort: index + 1 },
    ],
    detail: [{ term: 'Definition', text: 'invented' }],
  })),
  symbols: [],
});

async function draw(count: number, fragment: string | null = null) {
  TestBed.configureTestingModule({ providers: [provideRouter([])] });
  const fixture = TestBed.createComponent(TableOfChart);
  for (const [name, value] of Object.entries({ table: tableOf(count), name: 'long', fragment })) {
    fixture.componentRef.setInput(name, value);
  }
  await fixture.whenStable();
  const page = fixture.nativeElement as HTMLElement;
  const names = () => [...page.querySelectorAll('tbody th')].map((cell) => cell.textContent?.trim());
  const press = async (text: string) => {
    [...page.querySelectorAll('button')].find((button) => button.textContent?.includes(text))?.click();
    await fixture.whenStable();
  };
  return { page, names, press };
}

describe('the table of a chart', () => {
  it('draws all of a hundred rows, and the first twenty-five of more', async () => {
    const short = await draw(100);
    expect(short.names()).toHaveLength(100);
    expect(short.page.textContent).not.toContain('rows are shown');
    TestBed.resetTestingModule();

    const { page, names } = await draw(826);
    expect(names()).toHaveLength(25);
    expect(page.textContent).toContain('25 of 826 rows are shown.');
  });

  it('sorts all rows, whether they are drawn or not, and draws the first of them', async () => {
    const { names, press } = await draw(826);

    await press('People');
    await press('People');

    expect(names().slice(0, 2)).toEqual(['Row 826', 'Row 825']);
    expect(names()).toHaveLength(25);
  });

  it('shows all rows when asked, and keeps the focus at the table', async () => {
    const { page, names, press } = await draw(826);
    document.body.append(page);

    await press('Show all rows');

    expect(names()).toHaveLength(826);
    expect(page.textContent).not.toContain('rows are shown');
    expect(document.activeElement).toBe(page.querySelector('[role=region]'));
  });

  it('draws as far as the row that the address opens', async () => {
    const { page, names } = await draw(826, 'long-figure-300');

    expect(names().filter((name) => name?.startsWith('Row'))).toHaveLength(300);
    expect(page.querySelector('h4')?.textContent).toBe('About the figures for Row 300');
  });

  it('opens a row by its address in place, and leaves a press that asks for another tab to the browser', async () => {
    const { page } = await draw(2);
    document.body.append(page);
    const navigate = jest.spyOn(TestBed.inject(Router), 'navigate').mockResolvedValue(true);
    const link = page.querySelectorAll<HTMLAnchorElement>('tbody a')[1];
    const press = (held: MouseEventInit) =>
      link?.dispatchEvent(new MouseEvent('click', { bubbles: true, cancelable: true, ...held }));
    expect(link?.getAttribute('href')).toBe('#long-figure-2');

    expect(press({})).toBe(false);
    expect(navigate).toHaveBeenCalledWith([], { fragment: 'long-figure-2', queryParamsHandling: 'preserve' });
    navigate.mockClear();
    for (const held of [{ ctrlKey: true }, { metaKey: true }, { shiftKey: true }]) {
      expect(press(held)).toBe(true);
    }
    expect(navigate).not.toHaveBeenCalled();
  });
});
