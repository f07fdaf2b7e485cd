import { afterNextRender, ChangeDetectionStrategy, Component, ElementRef, inject } from '@angular/core';

/** The choices of the form around it as text, on paper only: a form cannot be read there, but what was chosen belongs to the
 *  figures. Says so when something was chosen and not yet applied. */
@Component({
  selector: 'ms-choices-on-paper',
  changeDetection: ChangeDetectionStrategy.OnPush,
  template: '',
  host: { class: 'ms-on-paper govuk-body', '(window:beforeprint)': 'write()' },
})
export class ChoicesOnPaper {
  readonly #host: HTMLElement = inject<ElementRef<HTMLElement>>(ElementRef).nativeElement;
  #changed = false;

  constructor() {
    afterNextRender(() => {
      const form = this.#host.closest('form');
      form?.addEventListener('change', () => (this.#changed = true));
      form?.addEventListener('submit', () => (this.#changed = false));
    });
  }

  /** The browser takes its picture right after the event, so the text is set by hand and not through a signal. */
  protected write(): void {
    const selects = [...(this.#host.closest('form')?.querySelectorAll('select') ?? [])];
    // What is folded leaves people out, and stands below as the filters in force.
    const shown = selects.filter((select) => select.closest('details') === null);
    const choices = shown.flatMap(({ labels, selectedOptions }) => {
      const label = labels[0]?.textContent?.trim();
      const text = selectedOptions[0]?.textContent?.trim();
      return label && text ? [`${label}: ${text}.`] : [];
    });
    this.#host.textContent = [...choices, ...(this.#changed ? ['Not all of this is applied yet.'] : [])].join(
      ' ',
    );
  }
}
