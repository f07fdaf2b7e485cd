import { ChangeDetectionStrategy, Component, computed, inject } from '@angular/core';
import { type ForceSummary } from '@muster/contracts';
import { formatDate } from '@muster/narrative';
import { SessionStore } from '../access/session-store';
import { ForceStore } from '../api/force-store';
import { forceLabel } from '../shell/force-label';
import { ROLE_NAMES } from '../shell/role-names';
import { PageHeading } from '../ui/page-heading';
import { Waiting } from '../ui/waiting';
import { TaskList } from './task-list';

/** Where those start who read no releases: what this account can do, and how current the data of each force is. */
@Component({
  selector: 'ms-home-page',
  imports: [PageHeading, TaskList, Waiting],
  changeDetection: ChangeDetectionStrategy.OnPush,
  template: `
    <div class="govuk-grid-row">
      <div class="govuk-grid-column-two-thirds">
        <ms-page-heading text="What you can do here" />
        @if (roles()) {
          <p class="govuk-body">You are signed in as {{ roles() }}.</p>
        }
        <ms-task-list [roles]="session()?.roles ?? []" />
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
            <ms-waiting [of]="null" what="the forces" />
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
  protected readonly session = inject(SessionStore).session;

  protected readonly roles = computed(() =>
    (this.session()?.roles ?? []).map((role) => ROLE_NAMES[role].name.toLowerCase()).join(', '),
  );
  protected readonly facts = computed(() =>
    this.forces.forces().map((force) => ({ name: forceLabel(force), state: stateOf(force) })),
  );
}

function stateOf({ latestSnapshot }: ForceSummary): string {
  return latestSnapshot ? `As at ${formatDate(latestSnapshot.asAt)}` : 'No snapshot loaded';
}
