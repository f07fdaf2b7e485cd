import { type ChartStep } from '../charts/chart-spec';
import { formatNumber } from '../format/format-number';
import { formatPercent } from '../format/format-percent';
import { absence } from '../tables/absence';
import { type FunnelStage } from './funnel-stages';

/** One stage as a bar: how many passed, their share of the first stage, and the share that came from the stage before. */
export function funnelStep({ group, stage, label, before }: FunnelStage): ChartStep {
  const { passed, conditional, overall } = stage;
  const losesMost = group.losesMost === stage.stage;
  const share = overall.share ?? (before === null && passed !== null && passed > 0 ? 1 : null);
  const absent = absence(stage.status, group.reason);
  const between = conditional.share === null ? null : `${formatPercent(conditional.share)} passed`;
  const count = passed === null ? absent.meaning : `${formatNumber(passed)} passed`;
  const of = conditional.share === null ? '' : `, ${formatPercent(conditional.share)} of those before`;
  return {
    id: [...Object.values(group.group), stage.stage].join('|'),
    label,
    value: passed,
    share: passed === null ? null : share,
    text: passed === null ? absent.symbol : formatNumber(passed),
    between,
    spoken: `${label}: ${count}${of}${losesMost ? ', the stage that loses most' : ''}`,
    losesMost,
  };
}
