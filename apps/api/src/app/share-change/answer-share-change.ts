import { type ShareChangeAnswer } from '@muster/contracts';
import { crossTabulate, matchDays } from '@muster/ledger';
import { CAUSES, shareChange, type ShareCount } from '@muster/stats';
import { isCharacteristic, SMALL_NUMBER } from '@muster/domain';
import { type AxisGroup } from '../questions/axis';
import { type QuestionContext } from '../questions/question-context';
import { describeShareChange } from './describe-share-change';
import { type ShareChangePlan } from './plan-share-change';
import { routeIds } from './route-ids';
import { type Movers, splitMovers } from './split-movers';
import { type CausesOfGroup, tallyCauses } from './tally-causes';

type Group = ShareChangeAnswer['groups'][number];

const UNKNOWN = { headcount: null, declared: null, share: null };

/** Splits the change of every declared group's share between the two dates of a plan. */
export function answerShareChange(context: QuestionContext, plan: ShareChangePlan): ShareChangeAnswer {
  const { groups, movers } = plan.axes ? countGroups(context, plan, plan.axes) : uncounted(plan);
  return {
    metric: 'share-change',
    force: context.force.code,
    from: plan.period.first.asAt,
    to: plan.period.last.asAt,
    characteristic: plan.after.by[0] ?? '',
    grouping: plan.after.grouping?.id ?? null,
    groups,
    about: describeShareChange(context, plan, groups, movers),
  };
}

function countGroups(
  { held }: QuestionContext,
  { period, before, after }: ShareChangePlan,
  axes: NonNullable<ShareChangePlan['axes']>,
): { groups: Group[]; movers: Movers } {
  const { ledger } = held;
  const matched = matchDays(ledger, period.from, period.to);
  const movers = splitMovers(ledger, matched, [period.from, period.to], routeIds(held.vocabulary));
  const first = { by: axes.before.columns, where: before.filters };
  const last = { by: axes.after.columns, where: after.filters };
  const causes = tallyCauses(
    {
      others: crossTabulate(ledger, movers.others, first, last),
      byTransfer: crossTabulate(ledger, movers.byTransfer, first, last),
    },
    axes.before,
    axes.after,
    isAnswer(axes.after.dimension) ? 'reclassification' : 'transfers',
  );
  const groups = axes.after.groups.flatMap((group) => {
    const of = causes.get(group.code);
    if (!of || (!group.always && of.start.group === 0 && of.end.group === 0)) return [];
    return [toGroup(group, of)];
  });
  return { groups, movers };
}

/** Whether a person says it of themselves, or is moved: from rank to rank, from unit to unit. */
function isAnswer(dimension: string): boolean {
  return isCharacteristic(dimension) || dimension.startsWith('extra:');
}

function toGroup({ code, label }: AxisGroup, { start, end, net }: CausesOfGroup): Group {
  const figure = shareChange(start, end, net);
  const parts = figure.status === 'shown' ? figure.value.parts : [];
  return {
    ...{ group: code, label },
    status: figure.status,
    reason: figure.status === 'shown' ? null : figure.reason,
    before: shareAt(start),
    after: shareAt(end),
    change: figure.status === 'shown' ? figure.value.change : null,
    smallNumber: Math.min(start.group, end.group) < SMALL_NUMBER,
    parts: CAUSES.map((cause) => ({
      cause,
      ...net[cause],
      part: parts.find((part) => part.cause === cause)?.part ?? null,
    })),
  };
}

function shareAt({ group, declared }: ShareCount): Group['before'] {
  return { headcount: group, declared, share: declared === 0 ? null : group / declared };
}

function uncounted({ axis }: ShareChangePlan): { groups: Group[]; movers: null } {
  const empty = { before: UNKNOWN, after: UNKNOWN, change: null, smallNumber: false, parts: [] };
  if (!axis) {
    const row = { group: 'not-held', label: 'Not held', status: 'not-held', reason: 'not-held' } as const;
    return { groups: [{ ...row, ...empty }], movers: null };
  }
  const row = { status: 'not-available', reason: 'other-classification' } as const;
  const declared = axis.groups.filter((group) => group.declared);
  const listed = declared.filter(({ always }) => always);
  const groups = (listed.length > 0 ? listed : declared).map(({ code, label }) => ({
    group: code,
    label,
    ...row,
    ...empty,
  }));
  return { groups, movers: null };
}
