import { NOT_RECORDED } from '@muster/ingest';
import { type QuestionContext } from '../questions/question-context';
import { type CountedStrata } from './count-strata';
import { type FineStratum } from './stratum-register';

/** A dimension in which people of one stratum are alike. */
export type Factor = keyof FineStratum;

export interface StepFactors {
  /** None where length of service is not held for enough of the time. */
  readonly first: readonly Factor[];
  /** None where there is no first step, or rank is not held for enough of the time. */
  readonly second: readonly Factor[];
  /** Share (0-1) of everybody's time for which each is held; null without any. */
  readonly held: Readonly<Record<'lengthOfService' | 'entryRoute' | 'rank', number | null>>;
}

/** Share of the time for which a dimension must be held to be a factor: our own judgement. Source:
 *  docs/methods/kitagawa-split.md. */
const LEAST_HELD = 0.95;

/** What people are alike in at each step. The workforce type always divides, because the ranks of one are none of another. */
export function stepFactors(
  { held: { vocabulary } }: QuestionContext,
  { strata, everybody }: CountedStrata,
): StepFactors {
  const noRank = (vocabulary['rank']?.indexOf(NOT_RECORDED) ?? -1) + 1;
  let [all, service, route, rank] = [0, 0, 0, 0];
  for (const [id, { days }] of everybody) {
    const stratum = strata[id];
    if (!stratum) continue;
    all += days;
    if (stratum.lengthOfService > 0) service += days;
    if (stratum.entryRoute > 0) route += days;
    if (stratum.rank > 0 && stratum.rank !== noRank) rank += days;
  }
  const share = (days: number) => (all === 0 ? null : days / all);
  const held = { lengthOfService: share(service), entryRoute: share(route), rank: share(rank) };
  const enough = (of: number | null) => of !== null && of >= LEAST_HELD;
  const first: readonly Factor[] = enough(held.lengthOfService)
    ? ['workforceType', 'lengthOfService', ...(enough(held.entryRoute) ? (['entryRoute'] as const) : [])]
    : [];
  return { first, second: first.length > 0 && enough(held.rank) ? [...first, 'rank'] : [], held };
}
