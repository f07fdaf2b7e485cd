import { ChangeDetectionStrategy, Component, input, linkedSignal, type ResourceRef } from '@angular/core';
import { Waiting } from '../ui/waiting';

/** One part of a page with an answer of its own: its heading stands from the start, what is below it comes when it is
 *  there, and a part that fails leaves the others alone. The last answer stays in sight while the next one is on its way;
 *  choices of the part (`[choices]`) stay whatever becomes of it. */
@Component({
  selector: 'ms-answer-section',
  imports: [Waiting],
  changeDetection: ChangeDetectionStrategy.OnPush,
  template: `
    <section [attr.aria-labelledby]="name()" [attr.aria-busy]="of().isLoading()">
      <h2 class="govuk-heading-m" [id]="name()" tabindex="-1">{{ heading() }}</h2>
      <ng-content select="[choices]" />
      @if (shown()) {
        <ng-content />
      } @else {
        <ms-waiting class="ms-answer-section__coming" [of]="of()" [what]="what()" [announced]="false" />
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

  protected readonly shown = linkedSignal<{ there: boolean; coming: boolean }, boolean>({
    source: () => ({ there: this.of().hasValue(), coming: this.of().isLoading() }),
    computation: ({ there, coming }, before) => there || (coming && (before?.value ?? false)),
  });
}
