import { ChangeDetectionStrategy, Component, inject, input, type ResourceRef } from '@angular/core';
import { ForceStore } from '../api/force-store';
import { Waiting } from '../ui/waiting';
import { OtherForces } from './other-forces';

/** What stands on a page of released figures that has nothing to ask about: nothing is published, no force is defined, or
 *  what can be asked is still on its way. */
@Component({
  selector: 'ms-nothing-released',
  imports: [OtherForces, Waiting],
  changeDetection: ChangeDetectionStrategy.OnPush,
  template: `
    @if (unpublished()) {
      <p class="govuk-body">
        Nothing is published for {{ force()?.name }} yet. An analyst builds a release of its figures each
        quarter, a second person approves it, and the figures then stand here.
      </p>
      <ms-other-forces [shown]="force()?.code" />
    } @else if (forces.list.hasValue() && forces.forces().length === 0) {
      <ms-waiting [of]="null" what="the forces" />
    } @else {
      <ms-waiting [of]="forces.list.hasValue() ? options() : forces.list" what="what can be asked" />
    }
  `,
})
export class NothingReleased {
  /** The force that is asked about; undefined until one is known. */
  readonly force = input.required<{ readonly code: string; readonly name: string } | undefined>();
  /** What can be asked of it. */
  readonly options = input.required<ResourceRef<unknown>>();
  readonly unpublished = input.required<boolean>();

  protected readonly forces = inject(ForceStore);
}
