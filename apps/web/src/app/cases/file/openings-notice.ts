import { ChangeDetectionStrategy, Component, computed, input } from '@angular/core';
import { type CaseEvent } from '@muster/contracts';
import { openingLines } from './opening-lines';

/** Tells a listener that custodians used the recovery key on the case; nothing where they did not. */
@Component({
  selector: 'ms-openings-notice',
  changeDetection: ChangeDetectionStrategy.OnPush,
  template: `
    @if (told().lines.length > 0) {
      <div class="govuk-inset-text">
        <p class="govuk-body"><strong>Custodians used the recovery key on this case.</strong></p>
        <ul class="govuk-list govuk-list--bullet">
          @for (line of told().lines; track $index) {
            <li>{{ line.when }}: {{ line.words }}</li>
          }
        </ul>
        @if (told().silent) {
          <p class="govuk-body">
            The colleague is not told, for a lawful reason that is recorded. Do not tell them.
          </p>
        }
      </div>
    }
  `,
})
export class OpeningsNotice {
  readonly events = input.required<readonly CaseEvent[]>();
  protected readonly told = computed(() => openingLines(this.events()));
}
