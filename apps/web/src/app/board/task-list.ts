import { ChangeDetectionStrategy, Component, computed, input } from '@angular/core';
import { RouterLink } from '@angular/router';
import { type Role } from '@muster/domain';
import { roleTasks } from './role-tasks';

/** What an account can do here, each with a sentence. */
@Component({
  selector: 'ms-task-list',
  imports: [RouterLink],
  changeDetection: ChangeDetectionStrategy.OnPush,
  template: `
    <ul class="ms-links">
      @for (task of tasks(); track task.path) {
        <li class="ms-links__item">
          <h2 class="govuk-heading-s govuk-!-margin-bottom-1">
            <a class="govuk-link" [routerLink]="task.path">{{ task.label }}</a>
          </h2>
          <p class="govuk-body govuk-!-margin-bottom-0">{{ task.description }}</p>
        </li>
      }
    </ul>
  `,
})
export class TaskList {
  readonly roles = input.required<readonly Role[]>();
  protected readonly tasks = computed(() => roleTasks(this.roles()));
}
