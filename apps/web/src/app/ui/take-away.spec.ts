import { type ComponentFixture, TestBed } from '@angular/core/testing';
import { strFromU8, unzipSync } from 'fflate';
import { TakeAway } from './take-away';
import { type Taken } from './taken';
import { saveOds } from './taken-files';

jest.mock('./taken-files', () => {
  const real =
    jest.requireActual<Record<'saveOds' | 'copyTables', (...given: unknown[]) => unknown>>('./taken-files');
  return { ...real, saveOds: jest.fn(real.saveOds) };
});

const TAKEN: Taken = {
  title: 'Officers by ethnicity',
  csv: {
    fileName: 'muster-representation-EXMP-2026-Q1.csv',
    rows: [
      ['Ethnicity', 'People'],
      ['Black', '1235'],
      ['Other', '[c]'],
    ],
  },
  figures: [
    {
      table: {
        caption: 'Officers by ethnicity',
        columns: [
          { id: 'ethnicity', header: 'Ethnicity', numeric: false, rowHeader: true },
          { id: 'people', header: 'People', numeric: true, rowHeader: false },
        ],
        rows: [
          {
            id: 'black',
            cells: [
              { text: 'Black', sort: 'Black' },
              { text: '1,235', sort: 1235 },
            ],
            detail: [],
          },
          {
            id: 'other',
            cells: [
              { text: 'Other', sort: 'Other' },
              { text: '[c]', sort: null },
            ],
            detail: [],
          },
        ],
        symbols: [{ symbol: '[c]', meaning: 'withheld' }],
      },
      subtitle: 'Officers, Example Constabulary, 31 March 2026',
      notes: [],
    },
  ],
  source: 'Source: release Q1.',
  about: ['A sentence.'],
};

describe('TakeAway', () => {
  const saved: { name: string; content: Blob }[] = [];

  beforeEach(() => {
    saved.length = 0;
    let latest = new Blob();
    Object.assign(URL, {
      createObjectURL: (blob: Blob) => {
        latest = blob;
        return 'blob:x';
      },
      revokeObjectURL: () => undefined,
    });
    jest.spyOn(HTMLAnchorElement.prototype, 'click').mockImplementation(function (this: HTMLAnchorElement) {
      saved.push({ name: this.download, content: latest });
    });
  });
  afterEach(() => jest.restoreAllMocks());

  it('offers the same ways everywhere, named after what they take', async () => {
    const { page } = await show();
    expect([...page.querySelectorAll('button')].map(({ textContent }) => textContent?.trim())).toEqual([
      'Download CSV of Officers by ethnicity',
      'Download ODS of Officers by ethnicity',
      'Copy of Officers by ethnicity',
      'Print of Officers by ethnicity',
    ]);
  });

  it('saves CSV and ODS under one name that holds no figure, and says so', async () => {
    const { page, press } = await show();
    await press('Download CSV');
    expect(page.querySelector('[role=status]')?.textContent?.trim()).toBe('CSV downloaded.');
    await press('Download ODS');
    expect(page.querySelector('[role=status]')?.textContent?.trim()).toBe('ODS downloaded.');
    expect(saved.map(({ name }) => name)).toEqual([
      'muster-representation-EXMP-2026-Q1.csv',
      'muster-representation-EXMP-2026-Q1.ods',
    ]);
    const bytes = new Uint8Array(await read(saved[1]?.content ?? new Blob()));
    const content = strFromU8(unzipSync(bytes)['content.xml'] ?? new Uint8Array());
    expect(content).toContain('office:value="1235"');
    expect(content).toContain('<text:p>Source: release Q1.</text:p>');
  });

  it('copies text and a table, or says what to do where the browser does not allow it', async () => {
    const { page, press } = await show();
    const written: Record<string, Blob>[] = [];
    class Item {
      constructor(parts: Record<string, Blob>) {
        written.push(parts);
      }
    }
    Object.assign(globalThis, { ClipboardItem: Item });
    Object.assign(navigator, { clipboard: { write: () => Promise.resolve() } });
    await press('Copy');
    expect(page.querySelector('[role=status]')?.textContent).toContain('Copied.');
    const [parts = {}] = written;
    expect(Buffer.from(await read(parts['text/plain'] ?? new Blob())).toString()).toContain(
      'Black\t1235\r\n',
    );
    expect(Buffer.from(await read(parts['text/html'] ?? new Blob())).toString()).toContain('<td>1,235</td>');

    Object.assign(navigator, { clipboard: { write: () => Promise.reject(new Error('no')) } });
    await press('Copy');
    expect(page.querySelector('[role=status]')?.textContent).toContain('did not allow copying');
    Object.assign(navigator, { clipboard: undefined });
    await press('Copy');
    expect(page.querySelector('[role=status]')?.textContent).toContain('did not allow copying');
  });

  it('is one stop of the Tab key, from which arrow keys lead to every way', async () => {
    const { fixture, page } = await show();
    const buttons = [...page.querySelectorAll('button')];
    const stops = () =>
      buttons.filter(({ tabIndex }) => tabIndex === 0).map(({ textContent }) => textContent);
    expect(page.querySelector('[role=toolbar]')?.getAttribute('aria-label')).toBe(
      'Take away: Officers by ethnicity',
    );
    expect(stops()).toEqual([expect.stringContaining('Download CSV')]);
    const press = async (key: string) => {
      page
        .querySelector('button[tabindex="0"]')
        ?.dispatchEvent(new KeyboardEvent('keydown', { key, cancelable: true }));
      await fixture.whenStable();
    };
    const led: unknown[] = [];
    for (const key of ['ArrowRight', 'End', 'ArrowRight', 'ArrowLeft', 'Home', 'x']) {
      await press(key);
      led.push(...stops());
    }
    const ways = ['Download ODS', 'Print', 'Download CSV', 'Print', 'Download CSV', 'Download CSV'];
    expect(led).toEqual(ways.map((way) => expect.stringContaining(way) as unknown));
  });

  it('says so when a part that it needs cannot be loaded', async () => {
    const { page, press } = await show();
    jest.mocked(saveOds).mockImplementationOnce(() => {
      throw new TypeError('Failed to fetch dynamically imported module');
    });
    await press('Download ODS');
    expect(page.querySelector('[role=status]')?.textContent).toContain('This could not be loaded.');
  });

  it('prints what stands around it and nothing else', async () => {
    const { fixture, press } = await show();
    const host: HTMLElement = fixture.nativeElement;
    const figure = document.createElement('figure');
    document.body.append(figure);
    figure.append(host);
    const marks: boolean[] = [];
    jest.spyOn(window, 'print').mockImplementation(() => {
      marks.push(figure.hasAttribute('data-printed'), document.documentElement.hasAttribute('data-printing'));
      globalThis.dispatchEvent(new Event('afterprint'));
    });
    await press('Print');
    expect(marks).toEqual([true, true]);
    expect([...document.querySelectorAll('[data-printed], [data-printing]')]).toEqual([]);
    figure.remove();
  });
});

async function show(): Promise<{
  fixture: ComponentFixture<TakeAway>;
  page: HTMLElement;
  press: (name: string) => Promise<void>;
}> {
  const fixture = TestBed.createComponent(TakeAway);
  fixture.componentRef.setInput('taken', TAKEN);
  await fixture.whenStable();
  const page: HTMLElement = fixture.nativeElement;
  const press = async (name: string) => {
    [...page.querySelectorAll('button')]
      .find((button) => button.textContent?.trim().startsWith(name))
      ?.click();
    // What a button does ends after what it loads.
    await new Promise((resolve) => setTimeout(resolve, 50));
    await fixture.whenStable();
  };
  return { fixture, page, press };
}

/** A blob of this test environment cannot be read by itself. */
function read(blob: Blob): Promise<ArrayBuffer> {
  return new Promise((resolve, reject) => {
    const reader = new FileReader();
    reader.onload = () =>
      reader.result instanceof ArrayBuffer ? resolve(reader.result) : reject(reader.error);
    reader.readAsArrayBuffer(blob);
  });
}
