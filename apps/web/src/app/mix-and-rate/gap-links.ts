import { ChangeDetectionStrategy, Component, computed, inject, input } from '@angular/core';
import { RouterLink } from '@angular/router';
import { type EventRatesAnswer } from '@muster/contracts';
import { isCharacteristic } from '@muster/domain';
import { type PeriodState } from '../questions/period-state';
import { writePeriodAddress } from '../questions/write-period-address';
import { PairMemory } from './pair-memory';

/** From each gap between leaver rates to what it goes with. The question goes in the address, the two groups beside it. Nothing
 *  where no groups are compared, or by something that is no personal characteristic. */
@Component({
  selector: 'ms-gap-links',
  imports: [RouterLink],
  changeDetection: ChangeDetectionStrategy.OnPush,
  template: `
    @if (gaps().length > 0) {
      <h3 class="govuk-heading-s">Is a gap mix or rate?</h3>
      <ul class="govuk-list">
        @for (gap of gaps(); track gap.code) {
          <li>
            <a
              class="govuk-link"
              routerLink="/retention/mix-and-rate"
              [queryParams]="query()"
              (click)="follow(gap.code)"
              >What the gap between {{ gap.label }} and {{ comparator()?.label }} goes with</a
            >
          </li>
        }
      </ul>
    }
  `,
})
export class GapLinks {
  readonly answer = input.required<EventRatesAnswer>();
  readonly state = input.required<PeriodState>();
  readonly #memory = inject(PairMemory);

  protected readonly comparator = computed(() => this.answer().comparator);
  protected readonly gaps = computed(() => {
    const { by } = this.state();
    if (!isCharacteristic(by) || this.comparator() === null) return [];
    return this.answer()
      .rows.filter(({ verdict }) => verdict !== null)
      .map(({ group, labels }) => ({ code: group[by] ?? '', label: labels[by] ?? '' }));
  });
  /** The other page has choices of its own. */
  protected readonly query = computed(() => writePeriodAddress({ ...this.state(), chosen: {} }));

  protected follow(group: string): void {
    const { by, grouping } = this.state();
    const comparator = this.comparator()?.code;
    if (comparator !== undefined) this.#memory.keep({ by, grouping, group, comparator });
  }
}
