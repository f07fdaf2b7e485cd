import { ChangeDetectionStrategy, Component, computed, inject } from '@angular/core';
import { RouterLink } from '@angular/router';
import { type ForceSummary } from '@muster/contracts';
import { formatDate } from '@muster/narrative';
import { SessionStore } from '../access/session-store';
import { ForceStore } from '../api/force-store';
import { forceLabel } from '../shell/force-label';
import { ROLE_NAMES } from '../shell/role-names';
import { PageHeading } from '../ui/page-heading';
import { Waiting } from '../ui/waiting';
import { rolePromises, roleTasks } from './role-tasks';

/** Where everybody starts: what this account can do, and how current the data of each force is. */
@Component({
  selector: 'ms-home-page',
  imports: [PageHeading, Waiting, RouterLink],
  changeDetection: ChangeDetectionStrategy.OnPush,
  template: `
    <div class="govuk-grid-row">
      <div class="govuk-grid-column-two-thirds">
        <ms-page-heading text="What you can do here" />
        @if (roles()) {
          <p class="govuk-body">You are signed in as {{ roles() }}.</p>
        }
        @if (promises().length > 0) {
          <div class="govuk-inset-text">
            <p class="govuk-body">There are no figures for this account yet.</p>
            @for (promise of promises(); track $index) {
              <p class="govuk-body">{{ promise }}</p>
            }
            <p class="govuk-body">Until then you can read the definitions and the baselines.</p>
          </div>
        }
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
      </div>
      <div class="govuk-grid-column-one-third">
        <h2 class="govuk-heading-m">Data held</h2>
        @if (forces.list.hasValue()) {
          @if (facts().length > 0) {
            <ul class="govuk-list govuk-list--spaced">
              @for (force of facts(); track force.name) {
                <li>
                  <strong>{{ force.name }}</strong>
                  <br />
                  {{ force.state }}
                </li>
              }
            </ul>
          } @else {
            <p class="govuk-body">No force is defined yet. The administrator of the server defines one.</p>
          }
        } @else {
          <ms-waiting [of]="forces.list" what="the forces" />
        }
      </div>
    </div>
  `,
})
export class HomePage {
  protected readonly forces = inject(ForceStore);
  readonly #session = inject(SessionStore).session;

  readonly #roles = computed(() => this.#session()?.roles ?? []);
  protected readonly roles = computed(() =>
    this.#roles()
      .map((role) => ROLE_NAMES[role].name.toLowerCase())
      .join(', '),
  );
  protected readonly tasks = computed(() => roleTasks(this.#roles()));
  protected readonly promises = computed(() => rolePromises(this.#roles()));
  protected readonly facts = computed(() =>
    this.forces.forces().map((force) => ({ name: forceLabel(force), state: stateOf(force) })),
  );
}

function stateOf({ latestSnapshot }: ForceSummary): string {
  return latestSnapshot ? `As at ${formatDate(latestSnapshot.asAt)}` : 'No snapshot loaded';
}
