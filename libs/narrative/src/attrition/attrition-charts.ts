import { type AttritionAnswer } from '@muster/contracts';
import { type TableChartSpec, type WaterfallChartSpec } from '../chart-spec';
import { attritionRates } from './attrition-rates';
import { attritionReconciliation } from './attrition-reconciliation';
import { attritionSummary } from './attrition-summary';
import { earlyLeavers } from './early-leavers';
import { everybodyOf } from './everybody-of';
import { leavingRoutes } from './leaving-routes';
import { serviceAtExit } from './service-at-exit';
import { stability } from './stability';

/** The figures of one answer about leaving. */
export interface AttritionCharts {
  readonly summary: TableChartSpec;
  readonly rates: TableChartSpec;
  /** Of everybody; null where a step is not available. `attritionReconciliation` gives that of a group. */
  readonly reconciliation: WaterfallChartSpec | null;
  readonly routes: TableChartSpec;
  readonly early: TableChartSpec;
  readonly stability: TableChartSpec;
  readonly serviceAtExit: TableChartSpec;
}

/** Everything about leaving in one period, each figure with the rows of everybody and of the groups in their order. */
export function attritionCharts(answer: AttritionAnswer): AttritionCharts {
  const everybody = everybodyOf(answer);
  return {
    summary: attritionSummary(answer),
    rates: attritionRates(answer),
    reconciliation: everybody === null ? null : attritionReconciliation(answer, everybody),
    routes: leavingRoutes(answer),
    early: earlyLeavers(answer),
    stability: stability(answer),
    serviceAtExit: serviceAtExit(answer),
  };
}
