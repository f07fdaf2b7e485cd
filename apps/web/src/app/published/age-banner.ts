import { ChangeDetectionStrategy, Component, computed, inject, input } from '@angular/core';
import { ForceStore } from '../api/force-store';

const DAY = 86_400_000;

/** Says so when figures are older than the rules of the board position allow. Nothing is shown of newer ones. */
@Component({
  selector: 'ms-age-banner',
  changeDetection: ChangeDetectionStrategy.OnPush,
  template: `
    @if (words(); as text) {
      <div class="govuk-inset-text">{{ text }}</div>
    }
  `,
})
export class AgeBanner {
  /** As-at date of the figures, `YYYY-MM-DD`. */
  readonly asAt = input.required<string>();

  readonly #forces = inject(ForceStore);
  protected readonly words = computed(() => {
    const { staleAfterDays } = this.#forces.list.hasValue()
      ? this.#forces.list.value()
      : { staleAfterDays: undefined };
    const days = Math.floor((Date.now() - Date.parse(`${this.asAt()}T00:00:00Z`)) / DAY);
    if (staleAfterDays === undefined || days <= staleAfterDays) return null;
    return `These figures are ${days} days old. Ask an analyst when the next release comes.`;
  });
}
