import { ChangeDetectionStrategy, Component, type ElementRef, input, viewChild } from '@angular/core';

/** GOV.UK details: native disclosure. On paper it is open. */
@Component({
  selector: 'ms-details',
  host: { '(window:beforeprint)': 'prepareForPrint()', '(window:afterprint)': 'restoreAfterPrint()' },
  changeDetection: ChangeDetectionStrategy.OnPush,
  template: `
    <details #fold class="govuk-details">
      <summary class="govuk-details__summary">
        <span class="govuk-details__summary-text">{{ summary() }}</span>
      </summary>
      <div class="govuk-details__text"><ng-content /></div>
    </details>
  `,
})
export class Details {
  readonly summary = input.required<string>();

  private readonly fold = viewChild.required<ElementRef<HTMLDetailsElement>>('fold');
  #openBefore = false;

  /** The browser takes its picture right after this event, so the fold is opened by hand and not through a signal. */
  protected prepareForPrint(): void {
    const { nativeElement } = this.fold();
    this.#openBefore = nativeElement.open;
    nativeElement.open = true;
  }

  protected restoreAfterPrint(): void {
    this.fold().nativeElement.open = this.#openBefore;
  }
}
