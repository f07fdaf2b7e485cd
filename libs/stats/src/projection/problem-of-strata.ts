import { type Exposed, type ProjectionInput, type Side } from './projection-input';
import { type ProjectionProblem, type ProjectionStratum } from './projection-problem';

/** What is wrong with the people and the events that rates are taken from; null when nothing is. A stratum nobody was in
 *  has no rate, so a lever has to set one. */
export function problemOfStrata({ stock, rates, levers }: ProjectionInput): ProjectionProblem | null {
  const isAnybody = [stock.group, stock.others].some((cells) => cells.some((people) => people > 0));
  if (!isAnybody)
    return { code: 'nobody-declared', message: 'Nobody in post has declared an answer to this question.' };
  const { intake, entry } = rates;
  if (intake.group + intake.others === 0 && levers.intakeShare === undefined)
    return empty({ rate: 'intake', of: 'group', at: null });
  for (const side of ['group', 'others'] as const) {
    const problem =
      problemAmong(rates.leaving[side], { rate: 'leaving', of: side }, (at) =>
        isLeavingSet(levers, side, at),
      ) ??
      problemAmong(rates.promotion[side], { rate: 'promotion', of: side }, (at) =>
        (levers.promotion ?? []).some((lever) => lever.of === side && lever.rank === at),
      );
    if (problem) return problem;
    if (!entry[side].some((people) => people > 0)) return empty({ rate: 'entry', of: side, at: null });
  }
  return null;
}

function isLeavingSet({ leaving = [] }: ProjectionInput['levers'], of: Side, at: number): boolean {
  return leaving.some((lever) => lever.of === of && (lever.band === null || lever.band === at));
}

function problemAmong(
  strata: readonly Exposed[],
  where: Pick<ProjectionStratum, 'rate' | 'of'>,
  isSet: (at: number) => boolean,
): ProjectionProblem | null {
  const at = strata.findIndex(
    ({ events, personYears }, place) => !isSet(place) && (personYears === 0 || events > personYears),
  );
  if (at < 0) return null;
  if (strata[at]?.personYears === 0) return empty({ ...where, at });
  const message = 'More events than person-years: a rate above 1. Merge the stratum with its neighbour.';
  return { code: 'rate-out-of-range', message, stratum: { ...where, at } };
}

function empty(stratum: ProjectionStratum): ProjectionProblem {
  const message = 'Nobody was in one of the strata that rates are taken from. Merge it with its neighbour.';
  return { code: 'stratum-empty', message, stratum };
}
