import { type FunnelAnswer, type RateComparisonFields } from '@muster/contracts';
import { type Process, SMALL_NUMBER } from '@muster/domain';
import { type Figure, type FunnelShare } from '@muster/stats';
import { type Axis } from '../questions/axis';
import { type FunnelRow } from './funnel-rows';

type Group = FunnelAnswer['groups'][number];
type Share = Group['stages'][number]['conditional'];
type Status = FunnelRow['stages'][number]['status'];

const NO_SHARE = { share: null, lower: null, upper: null };

/** One row of the answer. `comparisons`: one for each stage. A rate is withheld where the sender withholds one of its two
 *  counts, and not held where one of them is missing; a funnel that rises has counts and no rate. */
export function toFunnelGroup(
  { place, label, declared, stages, figure }: FunnelRow,
  axis: Axis | null,
  names: Process['stages'],
  compared: {
    readonly isComparator: boolean;
    readonly comparisons: readonly (RateComparisonFields | null)[];
  },
): Group {
  const [code, of] = place === null ? ['all', 'All'] : [axis?.groups[place]?.code ?? '', label];
  const statuses = stages.map(({ status }) => status);
  const rates = figure.status === 'shown' ? figure.value.stages : [];
  const missing = figure.status === 'shown' ? 'not-held' : figure.reason;
  return {
    group: axis ? { [axis.dimension]: code } : {},
    labels: axis ? { [axis.dimension]: of } : {},
    isComparator: compared.isComparator,
    undeclared: place !== null && !declared,
    ...statusOf(statuses, figure),
    stages: names.map(({ code: stage }, at) => ({
      stage,
      status: statuses[at] ?? 'not-held',
      passed: stages[at]?.count ?? null,
      conditional: shareOf(rates[at]?.conditional, missing, [statuses[at - 1], statuses[at]]),
      overall: shareOf(rates[at]?.overall, missing, [statuses[0], statuses[at]]),
      comparison: compared.comparisons[at] ?? null,
      smallNumber: (stages[at]?.count ?? SMALL_NUMBER) < SMALL_NUMBER,
    })),
    losesMost: figure.status === 'shown' ? figure.value.losesMost : null,
  };
}

function statusOf(
  statuses: readonly Status[],
  figure: FunnelRow['figure'],
): Pick<Group, 'status' | 'reason'> {
  if (figure.status !== 'shown') return { status: figure.status, reason: figure.reason };
  if (statuses.includes('shown')) return { status: 'shown', reason: null };
  const status = statuses.includes('withheld') ? 'withheld' : 'not-held';
  return { status, reason: status };
}

function shareOf(
  figure: Figure<FunnelShare, 'first-stage' | 'not-held' | 'nobody-before'> | undefined,
  missing: string,
  statuses: readonly (Status | undefined)[],
): Share {
  if (figure?.status === 'shown') {
    const { share, lower, upper } = figure.value;
    return { status: 'shown', share, lower, upper, reason: null };
  }
  const reason = figure?.reason ?? missing;
  if (reason !== 'not-held') return { status: 'not-available', ...NO_SHARE, reason };
  const status = statuses.includes('withheld') ? 'withheld' : 'not-held';
  return { status, ...NO_SHARE, reason: status };
}
