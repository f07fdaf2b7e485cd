import { ChangeDetectionStrategy, Component, computed, inject, input, signal } from '@angular/core';
import { type CaseFile } from '@muster/contracts';
import { CaseDesk } from '../case-desk';
import { type CaseStory } from '@muster/case-protocol';
import { ActionForm } from './action-form';
import { ActionItem } from './action-item';

const NEW = 'new';

/** What was agreed: who does what by when, and exactly what the owner is told. */
@Component({
  selector: 'ms-actions-part',
  imports: [ActionForm, ActionItem],
  changeDetection: ChangeDetectionStrategy.OnPush,
  template: `
    <p class="govuk-body">
      Tell an owner nothing before the colleague has agreed to the words. Muster sends nothing: you tell them
      yourself.
    </p>
    @for (action of story().actions; track action.said.body.action) {
      <ms-action-item
        [action]="action"
        [mayPropose]="mayPropose()"
        [rewording]="writing() === action.said.body.action"
        (reword)="writing.set($event ? action.said.body.action : null)"
      />
    } @empty {
      <p class="govuk-body">No action is agreed yet.</p>
    }
    @if (mayPropose()) {
      @if (writing() === NEW) {
        <h2 class="govuk-heading-m">A new action</h2>
        <ms-action-form (proposed)="writing.set(null)" />
      } @else {
        <button type="button" class="govuk-button" (click)="writing.set(NEW)">Add an action</button>
      }
    }
  `,
})
export class ActionsPart {
  readonly file = input.required<CaseFile>();
  readonly story = input.required<CaseStory>();
  readonly #desk = inject(CaseDesk);
  protected readonly NEW = NEW;
  /** Which action is being written: only one form is open. */
  protected readonly writing = signal<string | null>(null);
  protected readonly mayPropose = computed(
    () => this.#desk.mayWrite() && ['held', 'agreed'].includes(this.file().state),
  );
}
