import { type DecompositionAnswer, type LeavingFamily } from '@muster/contracts';
import { type TableChartSpec, type WaterfallChartSpec } from '../charts/chart-spec';
import { gapParts } from './gap-parts';
import { gapsTable } from './gaps-table';
import { splitSentences } from './split-sentences';
import { wayWords } from './way-words';

/** The figures of one way of leaving. */
export interface MixAndRateOfWay {
  /** Null where there is no split; `sentences` say why. */
  readonly parts: WaterfallChartSpec | null;
  readonly sentences: readonly string[];
}

/** The figures of whether a gap is mix or rate. */
export interface MixAndRateChart {
  /** Every way of leaving, with the crude gap first. */
  readonly gaps: TableChartSpec;
  /** Those that can be looked at more closely. */
  readonly ways: readonly { readonly value: LeavingFamily; readonly label: string }[];
  of(route: string): MixAndRateOfWay | null;
}

/** What of a gap in leaving goes with service, what with rank, and what is left. Population: people of the two groups over their
 *  time in post. */
export function mixAndRateChart(answer: DecompositionAnswer): MixAndRateChart {
  return {
    gaps: gapsTable(answer),
    ways: answer.routes.map(({ route }) => ({ value: route, label: wayWords(route).label })),
    of: (code) => {
      const route = answer.routes.find((each) => each.route === code);
      return route === undefined
        ? null
        : { parts: gapParts(answer, route), sentences: splitSentences(answer, route) };
    },
  };
}
