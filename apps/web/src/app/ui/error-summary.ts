import {
  afterRenderEffect,
  ChangeDetectionStrategy,
  Component,
  type ElementRef,
  inject,
  input,
  viewChild,
} from '@angular/core';
import { PageTitle } from '../shell/page-title';

export interface FieldError {
  /** Id of the field that the link focuses; without it the error is about the whole form. */
  readonly field?: string;
  readonly message: string;
}

/** GOV.UK error summary: takes the focus when errors appear, links each to its field, marks the tab title. */
@Component({
  selector: 'ms-error-summary',
  changeDetection: ChangeDetectionStrategy.OnPush,
  template: `
    @if (errors().length > 0) {
      <div class="govuk-error-summary" tabindex="-1" #box>
        <div role="alert">
          <h2 class="govuk-error-summary__title">There is a problem</h2>
          <div class="govuk-error-summary__body">
            <ul class="govuk-list govuk-error-summary__list">
              @for (error of errors(); track $index) {
                <li>
                  @if (error.field; as field) {
                    <a [href]="'#' + field" (click)="focus($event, field)">{{ error.message }}</a>
                  } @else {
                    {{ error.message }}
                  }
                </li>
              }
            </ul>
            @if (reference(); as number) {
              <p class="govuk-body-s">
                Reference to quote: <span class="ms-mono">{{ number }}</span>
              </p>
            }
          </div>
        </div>
      </div>
    }
  `,
})
export class ErrorSummary {
  readonly errors = input.required<readonly FieldError[]>();
  readonly reference = input<string | null>(null);

  private readonly box = viewChild<ElementRef<HTMLElement>>('box');
  readonly #title = inject(PageTitle);

  constructor() {
    afterRenderEffect(() => {
      const errors = this.errors();
      this.#title.markErrors(errors.length > 0);
      if (errors.length > 0) this.box()?.nativeElement.focus();
    });
  }

  /** The link works without the fragment, so that the address stays as it is. */
  protected focus(event: Event, field: string): void {
    event.preventDefault();
    const element = document.getElementById(field);
    element?.scrollIntoView();
    element?.focus();
  }
}
