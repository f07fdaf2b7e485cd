import { ChangeDetectionStrategy, Component, computed, input } from '@angular/core';
import { type RankProfileAnswer } from '@muster/contracts';
import { rankProfileChart } from '@muster/narrative';
import { Chart } from '../charts/chart';
import { type ChartLink } from '../charts/chart-link';

/** Who stands in which rank at two dates; the table also has each rank with those above it. */
@Component({
  selector: 'ms-rank-profile-part',
  imports: [Chart],
  changeDetection: ChangeDetectionStrategy.OnPush,
  template: `<ms-chart [spec]="figure()" table="folded" [links]="links()" [fragment]="fragment()" />`,
})
export class RankProfilePart {
  readonly answer = input.required<RankProfileAnswer>();
  readonly links = input<readonly ChartLink[]>([]);
  readonly fragment = input<string | null>(null);

  protected readonly figure = computed(() => rankProfileChart(this.answer()));
}
