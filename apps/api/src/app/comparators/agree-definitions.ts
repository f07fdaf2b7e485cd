import { type ComparatorBesideQuestion } from '@muster/contracts';
import { COMPARATOR_SEXES, ok, refuse, type Result, WORKFORCE_TYPES } from '@muster/domain';
import { type PlannedComparison } from './comparator-question';
import { type ComparatorRefusal } from './comparator-refusal';

/** What our side counts with, as far as a comparison needs to know. */
export interface OwnDefinitions {
  /** Whether the snapshot of that 31 March holds a dimension or `fte`; null when there is no snapshot of that day. */
  readonly holds: ((dimension: string) => boolean) | null;
  /** The 31 Marches for which there is a snapshot. */
  readonly years: readonly number[];
  /** Codes of the categories in which the snapshot records sex. */
  readonly sexCodes: readonly string[];
  /** Codes of the officer ranks of the force. */
  readonly officerRanks: readonly string[];
}

const KNOWN_SEXES: ReadonlySet<string> = new Set(COMPARATOR_SEXES.map(({ code }) => code));

/** Whether a figure of ours counts the same thing as the published one: a sentence for each point that was compared, or
 *  a refusal with the first point that differs. Figures are looked at only afterwards. */
export function agreeDefinitions(
  question: ComparatorBesideQuestion,
  plan: PlannedComparison,
  own: OwnDefinitions,
): Result<readonly string[], ComparatorRefusal> {
  const differ = (message: string) => refuse('comparison-definitions-differ', message);
  const { year, basis } = question;
  if (plan.measure === 'ethnicity') {
    return differ(
      'the publication counts Chinese with Other, and today Chinese stands under Asian; shares of groups that hold different people are not compared.',
    );
  }
  if (!WORKFORCE_TYPES.some((type) => type === plan.workerType)) {
    return differ('volunteers are published, but no workforce held here counts them.');
  }
  if (plan.rank && plan.workerType !== 'officer') {
    return differ(
      'only officer ranks have the same names and order on both sides; compare this worker type as a whole.',
    );
  }
  if (!own.holds) {
    const held = own.years.length > 0 ? ` Snapshots of 31 March are held for ${own.years.join(', ')}.` : '';
    return refuse(
      'comparison-date-not-held',
      `the publication counts people as at 31 March ${year}, and there is no snapshot of that day.${held}`,
    );
  }
  if (!own.holds('sex')) return differ('the snapshot does not hold sex.');
  if (!own.holds('workforce-type')) {
    return differ(
      'the snapshot does not say who is an officer, staff or a special constable: they may be counted together.',
    );
  }
  if (own.sexCodes.some((code) => !KNOWN_SEXES.has(code))) {
    return differ('the snapshot records sex in a list that has other answers than the publication.');
  }
  if (plan.rank && !own.holds('rank')) return differ('the snapshot does not hold ranks.');
  if (plan.rank && !own.officerRanks.includes(plan.rank.code)) {
    return differ('the rank ladder of the force does not have this rank.');
  }
  if (basis === 'fte' && !own.holds('fte')) {
    return differ(
      'the snapshot holds no full-time equivalents; a headcount is not put beside full-time posts.',
    );
  }
  return ok([
    `Both count people as at 31 March ${year}.`,
    'Both count this worker type alone.',
    basis === 'fte' ? 'Both count full-time posts.' : 'Both count people, not full-time posts.',
    'Both leave people who gave no answer out of the share.',
    ...(plan.rank ? ['Both have this rank on the ladder of police officers.'] : []),
  ]);
}
