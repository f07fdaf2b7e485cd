import { Component, signal, type Type } from '@angular/core';
import { TestBed } from '@angular/core/testing';
import { TextField } from './text-field';
import { TextareaField } from './textarea-field';

@Component({
  imports: [TextField],
  template: `<ms-text-field field="reference" label="Staff number" [(value)]="text" />`,
})
class WithTextField {
  readonly text = signal('');
}

@Component({
  imports: [TextareaField],
  template: `<ms-textarea-field field="note" label="Note" [(value)]="text" />`,
})
class WithTextareaField {
  readonly text = signal('');
}

const FORMS: readonly [string, Type<WithTextField | WithTextareaField>][] = [
  ['input', WithTextField],
  ['textarea', WithTextareaField],
];

describe.each(FORMS)('a field of text (%s)', (element, form) => {
  it('is empty when its form is sent and emptied before the page is drawn again', async () => {
    const fixture = TestBed.createComponent(form);
    await fixture.whenStable();
    const field = (fixture.nativeElement as HTMLElement).querySelector<HTMLInputElement>(element);
    if (!field) throw new Error('a field expected');

    field.value = '9999';
    field.dispatchEvent(new Event('input'));
    expect(fixture.componentInstance.text()).toBe('9999');
    fixture.componentInstance.text.set('');
    await fixture.whenStable();

    expect(field.value).toBe('');
  });
});
