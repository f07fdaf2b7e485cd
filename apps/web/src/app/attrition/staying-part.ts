import { ChangeDetectionStrategy, Component, computed, input } from '@angular/core';
import { type RetentionAnswer } from '@muster/contracts';
import { retentionChart } from '@muster/narrative';
import { Chart } from '../charts/chart';
import { type ChartLink } from '../charts/chart-link';

/** The retention curve with the numbers at risk, where it starts, and whether groups differ. */
@Component({
  selector: 'ms-staying-part',
  imports: [Chart],
  changeDetection: ChangeDetectionStrategy.OnPush,
  template: `
    <ms-chart [spec]="figures().curve" table="folded" [links]="links()" [fragment]="fragment()" />
    @for (sentence of figures().logRank; track sentence) {
      <p class="govuk-body">{{ sentence }}</p>
    }
  `,
})
export class StayingPart {
  readonly answer = input.required<RetentionAnswer>();
  readonly links = input<readonly ChartLink[]>([]);
  readonly fragment = input<string | null>(null);

  protected readonly figures = computed(() => retentionChart(this.answer()));
}
