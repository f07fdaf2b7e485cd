import { type PublishedSection } from '@muster/contracts';
import { type ReleasedEvents } from '../derive/released-events';
import { type FlowPeriod } from '../lattice/release-period';
import { type Asked } from './asked';
import { comparatorOf } from './comparator-of';
import { countIn } from './count-in';
import { flowPeriodsOf } from './flow-periods-of';
import { type Place } from './place';
import { ratesSection } from './rates-section';
import { stockOver } from './stock-over';
import { periodWords } from './when-words';

/** Events of a fixed period: joiners, leavers or promotions. */
export type FlowMeasure = 'joiners' | 'leavers' | 'promotions';

const WORDS = {
  joiners: { events: 'Joiners', rate: 'Joiner rate' },
  leavers: { events: 'Leavers', rate: 'Leaver rate' },
  promotions: { events: 'Promoted', rate: 'Promotion rate' },
} as const;

const LEAVERS = 'Leavers are all who left the force, those who went to another force among them.';

/** Rates of a flow over its last period in the release, with the mean of the released stocks at both ends for people at
 *  risk, beside the period before. Joining is compared with nobody. Null where the lattice has none of it. */
export function flowSection(
  asked: Asked,
  parts: {
    readonly id: string;
    readonly kind: 'rates' | 'ratios';
    readonly measure: FlowMeasure;
    readonly places: readonly Place[];
    readonly periods?: readonly FlowPeriod[];
    readonly notes?: readonly string[];
  },
): PublishedSection | null {
  const { reading, workforceType } = asked;
  const { measure } = parts;
  const periods = parts.periods ?? flowPeriodsOf(reading.figures, workforceType, measure, asked.flow);
  const [last, earlier] = periods.toReversed();
  if (!last) return null;
  const during =
    (period: FlowPeriod) =>
    ({ coords }: Place): ReleasedEvents => ({
      events: countIn(reading.figures, { workforceType, measure, period, coords }),
      atRisk: stockOver(reading, workforceType, period, coords),
    });
  const comparator = measure === 'joiners' ? null : comparatorOf(asked.groups);
  if (parts.kind === 'ratios' && !comparator) return null;
  return ratesSection(asked, {
    ...{ id: parts.id, kind: parts.kind, measure, places: parts.places, when: periodWords(last) },
    labels: { ...WORDS[measure], atRisk: 'People in post, mean of both ends' },
    of: during(last),
    before: earlier ? during(earlier) : null,
    against: comparator && {
      code: comparator.code,
      eventIs: measure === 'leavers' ? 'unwanted' : 'wanted',
    },
    notes: [...(measure === 'leavers' ? [LEAVERS] : []), ...(parts.notes ?? [])],
  });
}
