import { ChangeDetectionStrategy, Component, computed, input } from '@angular/core';
import { type AttritionAnswer } from '@muster/contracts';
import {
  attritionRates,
  attritionReconciliation,
  attritionSummary,
  type ChartSpec,
  leavingRoutes,
} from '@muster/narrative';
import { Chart } from '../charts/chart';
import { type ChartLink } from '../charts/chart-link';
import { everybodyIn } from './everybody-in';
import { foldedByGroup, type FoldedFigure } from './folded-by-group';

/** Who came and who went: headcounts, the three denominators, how the rate of the board and the national one agree, and
 *  the routes. */
@Component({
  selector: 'ms-all-leavers-part',
  imports: [Chart],
  changeDetection: ChangeDetectionStrategy.OnPush,
  template: `
    @for (figure of figures(); track figure.spec.id) {
      <ms-chart [spec]="figure.spec" [table]="figure.table" [links]="links()" [fragment]="fragment()" />
    }
  `,
})
export class AllLeaversPart {
  readonly answer = input.required<AttritionAnswer>();
  readonly links = input<readonly ChartLink[]>([]);
  readonly fragment = input<string | null>(null);

  protected readonly figures = computed<readonly FoldedFigure<ChartSpec>[]>(() => {
    const answer = this.answer();
    const everybody = everybodyIn(answer);
    const reconciliation = everybody ? attritionReconciliation(answer, everybody) : null;
    return [
      { spec: attritionSummary(answer), table: 'shown' },
      ...foldedByGroup('Leaver rates on three denominators', answer, attritionRates),
      ...(reconciliation ? [{ spec: reconciliation, table: 'folded' } as const] : []),
      ...foldedByGroup('Routes', answer, leavingRoutes),
    ];
  });
}
