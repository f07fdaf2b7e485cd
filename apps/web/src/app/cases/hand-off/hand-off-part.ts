import { ChangeDetectionStrategy, Component, inject, input, signal } from '@angular/core';
import { type CaseFile } from '@muster/contracts';
import { CaseDesk } from '../case-desk';
import { type CaseStory } from '@muster/case-protocol';
import { HandOffForm } from './hand-off-form';
import { HandOffItem } from './hand-off-item';

/** What leaves the confidential conversation, by an explicit step. */
@Component({
  selector: 'ms-hand-off-part',
  imports: [HandOffForm, HandOffItem],
  changeDetection: ChangeDetectionStrategy.OnPush,
  template: `
    <p class="govuk-body">
      A risk of harm, a crime or serious misconduct cannot stay in this case. Hand over the least that is
      needed. The colleague sees the exact words first, unless the law stands against it.
    </p>
    @for (handOff of story().handOffs; track handOff.said.body.handOff) {
      <ms-hand-off-item [handOff]="handOff" />
    } @empty {
      <p class="govuk-body">Nothing was handed over.</p>
    }
    @if (desk.mayHandOff()) {
      @if (adding()) {
        <h2 class="govuk-heading-m">A hand-off</h2>
        <ms-hand-off-form (saved)="adding.set(false)" />
      } @else {
        <button type="button" class="govuk-button" (click)="adding.set(true)">Begin a hand-off</button>
      }
    }
  `,
})
export class HandOffPart {
  readonly file = input.required<CaseFile>();
  readonly story = input.required<CaseStory>();
  protected readonly desk = inject(CaseDesk);
  protected readonly adding = signal(false);
}
