import { TestBed } from '@angular/core/testing';
import { ColumnsStep } from './columns-step';
import { ImportDraft } from './import-draft';

const column = (name: string, suggestion: string) => ({
  name,
  reference: name,
  suggestion,
  values: null,
  dateFormats: null,
});

async function step() {
  const draft = TestBed.inject(ImportDraft);
  draft.inspected({
    rows: 3,
    delimiter: ',',
    headerRow: 1,
    hasTitles: false,
    issues: [],
    columns: [
      column('Number', 'person'),
      column('Ethnicity', 'ethnicity'),
      column('Ethnic origin', 'ethnicity'),
      { ...column('Joined', 'serviceStart'), dateFormats: [{ format: 'dd/MM/yyyy', rows: 3 }] },
    ],
    layout: { totals: [], rowsWithoutPerson: 0, rowsAfterEnd: 0 },
    rememberedMapping: null,
  });
  const fixture = TestBed.createComponent(ColumnsStep);
  fixture.componentRef.setInput('heading', 'Match the columns');
  fixture.componentRef.setInput('caption', 'Step 4');
  document.body.append(fixture.nativeElement);
  await fixture.whenStable();
  const element: HTMLElement = fixture.nativeElement;
  let done = 0;
  fixture.componentInstance.done.subscribe(() => done++);
  const select = async (id: string, value: string): Promise<void> => {
    const field = element.querySelector<HTMLSelectElement>(`#${id}`);
    if (!field) throw new Error(`no field ${id}`);
    field.value = value;
    field.dispatchEvent(new Event('change'));
    await fixture.whenStable();
  };
  const submit = async (): Promise<void> => {
    element.querySelector('form')?.dispatchEvent(new Event('submit', { cancelable: true }));
    await fixture.whenStable();
  };
  return { draft, element, select, submit, timesDone: () => done };
}

describe('ColumnsStep', () => {
  it('forces a choice between two columns that look alike, then goes on', async () => {
    const { draft, element, select, submit, timesDone } = await step();
    await submit();
    expect(timesDone()).toBe(0);
    expect(element.querySelector('.govuk-error-summary')?.textContent).toContain(
      'Choose what the column “Ethnicity” is',
    );

    await select('column-1', 'ethnicity');
    await select('column-2', 'ignore');
    expect(element.querySelector('.govuk-inset-text')?.textContent).toContain('Not read: Ethnic origin.');
    await submit();
    expect(timesDone()).toBe(1);
    expect(draft.columns().map(({ target }) => target)).toEqual([
      'person',
      'ethnicity',
      'ignore',
      'serviceStart',
    ]);
  });

  it('asks how dates are written only while a column holds dates', async () => {
    const { element, select } = await step();
    const chosen = element.querySelectorAll<HTMLInputElement>('input[name=date-format]:checked');
    expect([...chosen].map(({ value }) => value)).toEqual(['dd/MM/yyyy']);
    expect(element.querySelector('#column-3-hint')?.textContent).toContain('31/03/2026');
    await select('column-3', 'ignore');
    expect(element.querySelector('#date-format')).toBeNull();
  });

  it('asks for the name of an extra dimension', async () => {
    const { element, select } = await step();
    await select('column-3', 'extra');
    expect(element.querySelector('#column-3-name')).not.toBeNull();
  });
});
