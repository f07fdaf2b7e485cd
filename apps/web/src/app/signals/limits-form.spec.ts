import { TestBed } from '@angular/core/testing';
import { type SpcAnswer } from '@muster/contracts';
import { type LimitsAsked, LimitsForm } from './limits-form';
import { TargetForm } from './target-form';

const change = (day: string, text: string, beginsAnew = false) =>
  ({ day, kind: 'system-change', text, beginsAnew }) as const;

async function open(changes: SpcAnswer['changes'], aim = '') {
  const fixture = TestBed.createComponent(LimitsForm);
  fixture.componentRef.setInput('changes', changes);
  fixture.componentRef.setInput('aim', aim);
  const asked: LimitsAsked[] = [];
  fixture.componentInstance.asked.subscribe((each) => asked.push(each));
  await fixture.whenStable();
  const page: HTMLElement = fixture.nativeElement;
  const write = async (text: string) => {
    const field = page.querySelector<HTMLInputElement>('#aim');
    if (!field) throw new Error('there is a field');
    field.value = text;
    field.dispatchEvent(new Event('input'));
    page.querySelector('form')?.dispatchEvent(new Event('submit'));
    await fixture.whenStable();
  };
  return { page, asked, write };
}

describe('LimitsForm', () => {
  it('offers the changes of a day together, and asks for those that are ticked', async () => {
    const { page, asked, write } = await open([
      change('2025-01-01', 'New system', true),
      change('2025-01-01', 'New rule', true),
      change('2025-06-01', 'Another'),
    ]);
    const boxes = [...page.querySelectorAll<HTMLInputElement>('input[type=checkbox]')];

    expect(
      [...page.querySelectorAll('.govuk-checkboxes__label')].map(({ textContent }) => textContent?.trim()),
    ).toEqual([
      '1 January 2025, System change: New system; System change: New rule',
      '1 June 2025, System change: Another',
    ]);
    expect(boxes.map(({ checked }) => checked)).toEqual([true, false]);
    boxes[1]?.click();
    await write('12');
    expect(asked).toEqual([{ aim: '12', anew: '2025-01-01,2025-06-01' }]);
  });

  it('says where changes are noted when there are none, and what an aim is', async () => {
    const { page, asked, write } = await open([], '9');

    expect(page.textContent).toContain('No policy, system change or break is noted in this period.');
    await write('many');
    expect(page.querySelector('.govuk-error-message')?.textContent).toContain('such as 12');
    expect(asked).toEqual([]);
    await write('');
    expect(asked).toEqual([{ aim: '', anew: '' }]);
  });
});

describe('TargetForm', () => {
  it('asks for a rate that can be one, and for none when it is emptied', async () => {
    const fixture = TestBed.createComponent(TargetForm);
    const asked: string[] = [];
    fixture.componentInstance.asked.subscribe((each) => asked.push(each));
    await fixture.whenStable();
    const page: HTMLElement = fixture.nativeElement;
    const field = page.querySelector<HTMLInputElement>('#target');
    if (!field) throw new Error('there is a field');
    for (const text of ['high', '7.5', '']) {
      field.value = text;
      field.dispatchEvent(new Event('input'));
      page.querySelector('form')?.dispatchEvent(new Event('submit'));
      await fixture.whenStable();
    }

    expect(asked).toEqual(['7.5', '']);
  });
});
