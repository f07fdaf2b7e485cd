import { type FunnelAnswer } from '@muster/contracts';
import { type ChartCell } from '../charts/chart-spec';
import { SYMBOLS } from '../tables/symbols';
import { absence } from '../tables/absence';
import { dimensionColumns } from '../tables/dimension-columns';
import { headerColumn } from '../tables/header-column';
import { numberColumn } from '../tables/number-column';
import { percentColumn } from '../tables/percent-column';
import { type TableColumn } from '../tables/table-column';
import { textColumn } from '../tables/text-column';
import { comparisonColumns } from '../words/comparison-columns';
import { reasonWords } from '../words/reason-words';
import { type FunnelGroup, type FunnelStage } from './funnel-stages';

type Rate = 'conditional' | 'overall';

/** The columns of a funnel: people at each stage, of those who passed the one before, of those who passed the first, which
 *  stage loses most and, where groups are compared, the comparison. */
export function funnelColumns({ by, about, comparator }: FunnelAnswer): TableColumn<FunnelStage>[] {
  return [
    ...dimensionColumns<FunnelGroup>(by, about).map((column) => ({
      ...column,
      cell: ({ group }: FunnelStage): ChartCell => column.cell(group),
    })),
    headerColumn('stage', 'Stage', ({ label }) => label),
    numberColumn('passed', 'Passed (people)', ({ stage }) => stage.passed, {
      absent: ({ group, stage }) => absence(stage.status, group.reason),
      mark: ({ stage }) => (stage.smallNumber ? SYMBOLS.smallNumber : null),
    }),
    ...shares('conditional', 'Of those who passed the stage before'),
    ...shares('overall', 'Of those who passed the first'),
    textColumn('losesMost', 'Loses most', ({ group, stage }) =>
      group.losesMost === stage.stage ? 'Yes' : 'No',
    ),
    textColumn('why', 'Why there is no rate', ({ stage: { conditional } }) =>
      conditional.reason === null ? null : reasonWords(conditional.reason),
    ),
    ...(comparator === null
      ? []
      : comparisonColumns<FunnelStage>(
          ({ stage }) => stage.comparison,
          ({ stage }) => stage.status,
        )),
  ];
}

function shares(of: Rate, header: string): TableColumn<FunnelStage>[] {
  const absent = ({ stage }: FunnelStage) => absence(stage[of].status, stage[of].reason);
  const percent = (id: 'share' | 'lower' | 'upper', text: string) =>
    percentColumn<FunnelStage>(`${of}-${id}`, text, ({ stage }) => stage[of][id], { absent });
  return [
    percent('share', `${header} (%)`),
    percent('lower', `${header}: 95% range from (%)`),
    percent('upper', `${header}: 95% range to (%)`),
  ];
}
