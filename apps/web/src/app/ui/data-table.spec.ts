import { DeferBlockState, TestBed } from '@angular/core/testing';
import { provideRouter } from '@angular/router';
import { DataTable } from './data-table';
import { type TableColumn } from './table-column';
import { takenOfTable } from './taken-of-table';

interface Unit {
  readonly name: string;
  readonly people: number | null;
}

const COLUMNS: readonly TableColumn<Unit>[] = [
  {
    key: 'name',
    label: 'Unit',
    value: ({ name }) => name,
    header: true,
    link: ({ name }) => ['/units', name],
  },
  { key: 'people', label: 'People', value: ({ people }) => people, numeric: true, sortable: true },
];

async function table(rows: readonly Unit[]) {
  TestBed.configureTestingModule({ providers: [provideRouter([])] });
  const fixture = TestBed.createComponent<DataTable<Unit>>(DataTable);
  fixture.componentRef.setInput('caption', 'People by unit');
  fixture.componentRef.setInput('columns', COLUMNS);
  fixture.componentRef.setInput('rows', rows);
  await fixture.whenStable();
  const element: HTMLElement = fixture.nativeElement;
  return {
    fixture,
    element,
    firstCells: () => [...element.querySelectorAll('tbody th')].map((cell) => cell.textContent?.trim()),
  };
}

describe('DataTable', () => {
  it('is a native table with a caption, scopes and links in its row headers', async () => {
    const { element } = await table([{ name: 'North', people: 4 }]);
    expect(element.querySelector('caption')?.textContent?.trim()).toBe('People by unit');
    expect(element.querySelector('tbody th')?.getAttribute('scope')).toBe('row');
    expect(element.querySelector('tbody a')?.getAttribute('href')).toBe('/units/North');
    expect(element.querySelector('td')?.classList).toContain('govuk-table__cell--numeric');
  });

  it('sorts up, then down, says so in aria-sort and in a status line', async () => {
    const { fixture, element, firstCells } = await table([
      { name: 'North', people: 4 },
      { name: 'South', people: null },
      { name: 'East', people: 2 },
    ]);
    const header = element.querySelectorAll('thead th')[1];
    const button = header?.querySelector('button');
    expect(header?.getAttribute('aria-sort')).toBe('none');

    button?.click();
    await fixture.whenStable();
    expect(header?.getAttribute('aria-sort')).toBe('ascending');
    expect(firstCells()).toEqual(['East', 'North', 'South']);
    expect(element.querySelector('[role=status]')?.textContent?.trim()).toBe('Sorted by People, ascending.');

    button?.click();
    await fixture.whenStable();
    expect(header?.getAttribute('aria-sort')).toBe('descending');
    expect(firstCells()).toEqual(['North', 'East', 'South']);
  });

  it('never leaves a cell empty', async () => {
    const { element } = await table([{ name: 'South', people: null }]);
    expect(element.querySelector('td')?.textContent?.trim()).toBe('–');
  });

  it('gives nothing away, unless its page says how its figures may be taken', async () => {
    const { fixture, element } = await table([{ name: 'North', people: 1234 }]);
    expect(element.querySelector('ms-take-away')).toBeNull();
    const as = { fileName: 'muster-baseline-x-2021', subtitle: 'People, 2021', source: 'Source: a census.' };
    fixture.componentRef.setInput('takenAs', as);
    await fixture.whenStable();
    for (const block of await fixture.getDeferBlocks()) await block.render(DeferBlockState.Complete);
    expect(element.querySelectorAll('ms-take-away button')).toHaveLength(4);

    const { csv, figures } = takenOfTable('People by unit', COLUMNS, [{ name: 'North', people: null }], as);
    expect(csv).toEqual({
      fileName: 'muster-baseline-x-2021.csv',
      rows: [
        ['Unit', 'People'],
        ['North', '–'],
      ],
    });
    expect(figures[0]?.table.caption).toBe('People by unit');
  });

  it('watches its overflow also when its rows come later, and no longer when they go', async () => {
    const watched: string[] = [];
    class Watch {
      constructor(private readonly changed: () => void) {}
      observe({ tagName }: Element): void {
        watched.push(tagName);
        this.changed();
      }
      disconnect(): void {
        watched.push('none');
      }
    }
    Object.assign(globalThis, { ResizeObserver: Watch });
    const width = jest.spyOn(Element.prototype, 'scrollWidth', 'get').mockReturnValue(500);
    const { fixture, element } = await table([]);
    expect(watched).toEqual([]);
    fixture.componentRef.setInput('rows', [{ name: 'North', people: 4 }]);
    await fixture.whenStable();
    expect(watched).toEqual(['DIV', 'TABLE']);
    expect(element.querySelector('.ms-table')?.getAttribute('role')).toBe('region');
    fixture.componentRef.setInput('rows', []);
    await fixture.whenStable();
    expect(watched.at(-1)).toBe('none');
    width.mockRestore();
    Reflect.deleteProperty(globalThis, 'ResizeObserver');
  });

  it('says in words that there is nothing', async () => {
    const { element } = await table([]);
    expect(element.querySelector('table')).toBeNull();
    expect(element.textContent).toContain('There is nothing here yet.');
  });
});
