import { type WorkforceType } from '@muster/domain';
import { dayBefore } from '../lattice/day-before';
import { type FlowPeriod } from '../lattice/release-period';
import { type ReleaseMeasure } from '../lattice/release-measure';
import { type AuditedPopulation } from './audited-population';
import { type Identity, type IdentityTerm } from './identity';
import { type PopulationMargin } from './population-margin';

const FLOWS = ['joiners', 'leavers', 'promotions'] as const;

/** What ties the populations of a workforce type to each other, where their true counts are known: the stocks at both ends
 *  of a period by its joiners and leavers, and a period by the shorter ones that it is made of. Whether an identity is true
 *  of the people is for `identityRows` to say, coordinate by coordinate. */
export function identitiesOf(
  workforceType: WorkforceType,
  populations: readonly AuditedPopulation[],
  margins: readonly PopulationMargin[],
): readonly Identity[] {
  const own = margins.filter((each) => each.workforceType === workforceType);
  const term = (sign: 1 | -1, found: PopulationMargin | undefined): IdentityTerm | null => {
    const population = populations.find(
      ({ measure, period, quarter }) =>
        measure === found?.measure &&
        period?.id === found.period?.id &&
        quarter === (found.quarter?.id ?? null),
    );
    return found && population ? { population: population.id, sign, people: found.people } : null;
  };
  const flow = (measure: ReleaseMeasure, { id }: FlowPeriod) =>
    own.find((each) => each.measure === measure && each.period?.id === id);
  const stock = (day: string) =>
    own.find(({ measure, quarter }) => measure === 'stock' && quarter?.lastDay === day);
  const periods = [
    ...new Map(populations.flatMap(({ period }) => (period ? [[period.id, period]] : []))).values(),
  ];
  const candidates = periods.flatMap((period) => [
    [
      term(1, stock(dayBefore(period.from))),
      term(1, flow('joiners', period)),
      term(-1, flow('leavers', period)),
      term(-1, stock(period.to)),
    ],
    ...FLOWS.flatMap((measure) => {
      const parts = partsOf(period, periods);
      return parts.length === 0
        ? []
        : [[term(1, flow(measure, period)), ...parts.map((part) => term(-1, flow(measure, part)))]];
    }),
  ]);
  return candidates.flatMap((terms) => {
    const known = terms.filter((each) => each !== null);
    return known.length === terms.length ? [{ terms: known }] : [];
  });
}

/** The shorter periods, all of one kind, that make up a period without gap; none when one is missing. */
function partsOf(whole: FlowPeriod, periods: readonly FlowPeriod[]): readonly FlowPeriod[] {
  const kind = whole.kind === 'three-years' ? 'financial-year' : 'half-year';
  const parts = periods
    .filter((each) => each.kind === kind && each.from >= whole.from && each.to <= whole.to)
    .toSorted((one, other) => (one.from < other.from ? -1 : 1));
  const complete =
    whole.kind !== 'half-year' &&
    parts[0]?.from === whole.from &&
    parts.at(-1)?.to === whole.to &&
    parts.every((part, at) => at === 0 || parts[at - 1]?.to === dayBefore(part.from));
  return complete ? parts : [];
}
