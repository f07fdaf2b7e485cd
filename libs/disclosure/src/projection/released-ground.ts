import { ok, refuse, type Refusal, type Result } from '@muster/domain';
import { type BaselinePath, type Exposed } from '@muster/stats';
import { type Asked } from '../answers/asked';
import { countedShare } from '../answers/counted-share';
import { flowPeriodsOf } from '../answers/flow-periods-of';
import { type FlowPeriod } from '../lattice/release-period';
import { type ProjectionGround } from './projection-ground';
import { releasedSides } from './released-sides';
import { type ReleasedYear, releasedYear } from './released-year';

type CountedYear = Extract<ReleasedYear, { readonly status: 'shown' }>;

/** Why released values do not give a projection; `withheld` is about the counts, the others are the same whoever is
 *  counted. */
export type ReleasedGroundRefusal = Refusal & {
  readonly code: 'withheld' | 'no-flows' | 'no-earlier-release' | 'nobody-declared';
};

export interface ReleasedGround {
  readonly ground: ProjectionGround;
  /** Financial years that rates are taken from, oldest first. */
  readonly periods: readonly FlowPeriod[];
}

/** What a projection starts from, of released values alone: people in post at the release, and who joined and left in its
 *  last financial years, for the group and for everybody else who declared. One rank and one band of service: finer
 *  cells of small groups are withheld. Others are the declared less the group, each as released. A year counts when its
 *  flows are shown and the quarters at both its ends have a release; the newest has to. Source: docs/methods/projection.md. */
export function releasedGround(
  asked: Pick<Asked, 'reading' | 'workforceType' | 'measured'>,
  group: string,
  baseline: BaselinePath | null,
): Result<ReleasedGround, ReleasedGroundRefusal> {
  const { reading, workforceType, measured } = asked;
  const { figures } = reading;
  const people = { workforceType, measure: 'stock', period: null } as const;
  const stock = releasedSides(countedShare(figures, people, measured, { [measured.id]: group }));
  if (stock.status !== 'shown') return withheld();
  if (stock.group + stock.others === 0) {
    return refuse('nobody-declared', 'Nobody in post has declared an answer to this question.');
  }
  const years = flowPeriodsOf(figures, workforceType, 'leavers', 'financial-year').toReversed();
  if (years.length === 0) {
    return refuse('no-flows', 'No whole financial year lies between the snapshots of this release yet.');
  }
  const counted: CountedYear[] = [];
  for (const period of years) {
    const year = releasedYear(asked, group, period);
    if (year.status === 'shown') counted.push(year);
    else if (counted.length > 0) break;
    else if (year.status === 'withheld') return withheld();
    else return refuse('no-earlier-release', NO_EARLIER);
  }
  const sum = (of: (year: CountedYear) => number) => counted.reduce((all, year) => all + of(year), 0);
  const leaving = (side: 'group' | 'others'): Exposed => ({
    events: sum(({ leavers }) => leavers[side]),
    personYears: sum(({ atRisk }) => atRisk[side]),
  });
  const intake = { group: sum(({ joiners }) => joiners.group), others: sum(({ joiners }) => joiners.others) };
  return ok({
    periods: counted.map(({ period }) => period).toReversed(),
    ground: {
      stock: {
        ...{ ranks: [ALL_RANKS.label], bandYears: [null] },
        ...{ group: Float64Array.of(stock.group), others: Float64Array.of(stock.others) },
      },
      rates: {
        leaving: { group: [leaving('group')], others: [leaving('others')] },
        promotion: { group: [], others: [] },
        intake,
        entry: { group: Float64Array.of(intake.group), others: Float64Array.of(intake.others) },
      },
      ranks: [ALL_RANKS],
      bands: [{ code: '0+', label: 'Any length of service', from: 0, to: null }],
      baseline,
      asAt: figures.meta.asAt,
    },
  });
}

const ALL_RANKS = { code: 'all', label: 'All ranks', ranks: [] } as const;
const NO_EARLIER =
  'The quarters at the two ends of the last financial year have no published release both, so there is no rate of leaving.';

function withheld(): Result<never, ReleasedGroundRefusal> {
  return refuse(
    'withheld',
    'One of the counts that the projection needs is withheld in this release, so there is none of this group.',
  );
}
