import { TestBed } from '@angular/core/testing';
import { DateField } from './date-field';

async function field(value = '') {
  const fixture = TestBed.createComponent(DateField);
  fixture.componentRef.setInput('field', 'as-at');
  fixture.componentRef.setInput('legend', 'When?');
  fixture.componentRef.setInput('value', value);
  await fixture.whenStable();
  const inputs = [...(fixture.nativeElement as HTMLElement).querySelectorAll('input')];
  const type = (...parts: string[]): void =>
    parts.forEach((part, index) => {
      const input = inputs[index];
      if (!input) throw new Error('three inputs expected');
      input.value = part;
      input.dispatchEvent(new Event('input'));
    });
  return { fixture, inputs, type };
}

describe('DateField', () => {
  it('joins day, month and year', async () => {
    const { fixture, type } = await field();
    type('1', '3', '2026');
    expect(fixture.componentInstance.value()).toBe('2026-03-01');
  });

  it('is empty while a part is missing or is no number', async () => {
    const { fixture, type } = await field();
    type('1', '', '2026');
    expect(fixture.componentInstance.value()).toBe('');
    type('1', 'March', '2026');
    expect(fixture.componentInstance.value()).toBe('');
    type('1', '3', '26');
    expect(fixture.componentInstance.value()).toBe('');
  });

  it('keeps what was typed, and shows a date it is given', async () => {
    const { inputs } = await field('2026-03-01');
    expect(inputs.map(({ value }) => value)).toEqual(['1', '3', '2026']);
  });
});
