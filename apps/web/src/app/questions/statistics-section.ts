import { NgTemplateOutlet } from '@angular/common';
import { ChangeDetectionStrategy, Component, contentChild, input, signal, TemplateRef } from '@angular/core';

/** What is for the statistician: folded away, and put together when it is first opened. The content is a template. */
@Component({
  selector: 'ms-statistics-section',
  imports: [NgTemplateOutlet],
  changeDetection: ChangeDetectionStrategy.OnPush,
  template: `
    <section aria-labelledby="statistics">
      <h2 class="govuk-heading-m" id="statistics" tabindex="-1">For the statistician</h2>
      <details class="govuk-details" #fold (toggle)="opened.set(opened() || fold.open)">
        <summary class="govuk-details__summary">
          <span class="govuk-details__summary-text">{{ summary() }}</span>
        </summary>
        <div class="govuk-details__text">
          @if (opened()) {
            <ng-container [ngTemplateOutlet]="content()" />
          }
        </div>
      </details>
    </section>
  `,
})
export class StatisticsSection {
  /** What can be opened, in words. */
  readonly summary = input.required<string>();

  protected readonly content = contentChild.required(TemplateRef);
  protected readonly opened = signal(false);
}
