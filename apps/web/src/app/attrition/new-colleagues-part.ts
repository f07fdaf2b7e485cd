import { ChangeDetectionStrategy, Component, computed, input } from '@angular/core';
import { type AttritionAnswer } from '@muster/contracts';
import { type ChartSpec, earlyLeavers, serviceAtExit, stability } from '@muster/narrative';
import { Chart } from '../charts/chart';
import { type ChartLink } from '../charts/chart-link';
import { foldedByGroup, type FoldedFigure } from './folded-by-group';

/** Who leaves soon after joining, who of those at the start stayed, and how long leavers had served. */
@Component({
  selector: 'ms-new-colleagues-part',
  imports: [Chart],
  changeDetection: ChangeDetectionStrategy.OnPush,
  template: `
    @for (figure of figures(); track figure.spec.id) {
      <ms-chart [spec]="figure.spec" [table]="figure.table" [links]="links()" [fragment]="fragment()" />
    }
  `,
})
export class NewColleaguesPart {
  readonly answer = input.required<AttritionAnswer>();
  readonly links = input<readonly ChartLink[]>([]);
  readonly fragment = input<string | null>(null);

  protected readonly figures = computed<readonly FoldedFigure<ChartSpec>[]>(() => {
    const answer = this.answer();
    return [
      ...foldedByGroup('Early leavers', answer, earlyLeavers),
      { spec: stability(answer), table: 'shown' },
      { spec: serviceAtExit(answer), table: 'shown' },
    ];
  });
}
