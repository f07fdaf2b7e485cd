import { ChangeDetectionStrategy, Component, computed } from '@angular/core';
import { KIND_WORDS } from '../../case-parts/case-words';
import { PageHeading } from '../../ui/page-heading';
import { caseTasks } from './case-tasks';
import { CasePart } from './case-part';
import { LetInPart } from './let-in-part';
import { stateWords } from './state-words';

/** Where the case stands, and the way to each of its parts. */
@Component({
  selector: 'ms-overview-page',
  imports: [LetInPart, PageHeading],
  changeDetection: ChangeDetectionStrategy.OnPush,
  template: `
    <ms-page-heading text="Your case" [caption]="kind()" />
    <p class="govuk-body">
      Reference: <span class="ms-mono">{{ state().file.reference }}</span>
    </p>
    @for (sentence of sentences(); track sentence) {
      <p class="govuk-body">{{ sentence }}</p>
    }
    @if (state().asks) {
      <ms-let-in-part [state]="state()" [options]="options()" />
    }
    @if (nobodyLeft()) {
      <div class="govuk-inset-text">
        Nobody is left who may take your case. Withdraw it and ask anew: then you can choose another listener.
      </div>
    }
    <ul class="govuk-task-list">
      @for (task of tasks(); track task.page) {
        <li class="govuk-task-list__item govuk-task-list__item--with-link">
          <div class="govuk-task-list__name-and-hint">
            <button
              type="button"
              class="ms-link-button govuk-task-list__link"
              [attr.aria-describedby]="task.status ? 'task-' + task.page : null"
              (click)="store.go(task.page)"
            >
              {{ task.label }}
            </button>
          </div>
          <div class="govuk-task-list__status" [id]="'task-' + task.page">
            @if (task.waits) {
              <strong class="govuk-tag govuk-tag--yellow">{{ task.status }}</strong>
            } @else {
              {{ task.status }}
            }
          </div>
        </li>
      }
    </ul>
    <button
      type="button"
      class="govuk-button govuk-button--secondary"
      [attr.aria-disabled]="store.busy() ? true : null"
      (click)="store.reload(options())"
    >
      Look for something new
    </button>
  `,
})
export class OverviewPage extends CasePart {
  protected readonly kind = computed(() => KIND_WORDS[this.state().file.kind]);
  protected readonly sentences = computed(() => stateWords(this.state().file, this.store.today()));
  protected readonly tasks = computed(() => caseTasks(this.state()));
  protected readonly nobodyLeft = computed(() => {
    const { state, excluded } = this.state().file;
    return state === 'requested' && this.options().listeners.every(({ id }) => excluded.includes(id));
  });
}
