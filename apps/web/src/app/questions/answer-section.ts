import { ChangeDetectionStrategy, Component, input, type ResourceRef } from '@angular/core';
import { Waiting } from '../ui/waiting';

/** One part of a page with an answer of its own: its heading stands from the start, what is below it comes when it is
 *  there, and a part that fails leaves the others alone. */
@Component({
  selector: 'ms-answer-section',
  imports: [Waiting],
  changeDetection: ChangeDetectionStrategy.OnPush,
  template: `
    <section [attr.aria-labelledby]="name()" [attr.aria-busy]="of().isLoading()">
      <h2 class="govuk-heading-m" [id]="name()" tabindex="-1">{{ heading() }}</h2>
      @if (of().hasValue()) {
        <ng-content />
      } @else {
        <ms-waiting class="ms-answer-section__coming" [of]="of()" [what]="what()" />
      }
    </section>
  `,
  styles: `
    .ms-answer-section__coming {
      display: block;
      min-height: 60vh;
    }
  `,
})
export class AnswerSection {
  /** Id of the heading, to be linked to. */
  readonly name = input.required<string>();
  readonly heading = input.required<string>();
  readonly of = input.required<ResourceRef<unknown>>();
  /** Names what loads, as in "the rates". */
  readonly what = input.required<string>();
}
