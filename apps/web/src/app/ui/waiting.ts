import { ChangeDetectionStrategy, Component, computed, input, type ResourceRef } from '@angular/core';
import { problemOf } from '../api/problem-of';
import { ProblemPanel } from './problem-panel';

/** What stands in place of content that is not there: a line while it loads, the problem with a way to try again, or, while
 *  no force is defined, who acts. The line appears only after 400 ms, so that quick answers do not flicker. */
@Component({
  selector: 'ms-waiting',
  imports: [ProblemPanel],
  changeDetection: ChangeDetectionStrategy.OnPush,
  template: `
    @if (of() === null) {
      <p class="govuk-body">No force is defined yet. The administrator of the server defines one.</p>
    } @else if (problem(); as known) {
      <ms-problem [problem]="known" (retry)="of()?.reload()" />
    } @else {
      <p class="govuk-body ms-waiting" aria-busy="true" [attr.role]="announced() ? 'status' : null">
        Loading {{ what() }}
      </p>
    }
  `,
})
export class Waiting {
  /** Null while no force is defined: then nothing is on its way. */
  readonly of = input.required<ResourceRef<unknown> | null>();
  /** Names what loads, as in "the accounts". */
  readonly what = input.required<string>();
  /** Whether the line is read out; a page of many parts says once that it loads. */
  readonly announced = input(true);

  protected readonly problem = computed(() => {
    const fault = this.of()?.error();
    return fault ? problemOf(fault) : null;
  });
}
