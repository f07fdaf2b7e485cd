import { type ComparatorOptions } from '@muster/contracts';
import { COMPARATOR_QUESTIONS, type ComparatorState, WHOLE_COUNTRY } from './comparator-state';

/** What is read of the address; Angular's `ParamMap` is one. */
export interface ComparatorParameters {
  get(name: string): string | null;
}

const MOST_BESIDE = 3;

/** Reads the question from the address against what is published. What does not fit is replaced by the usual choice and
 *  told in a notice. `own`: code of our force among the published ones, or null. */
export function readComparatorAddress(
  address: ComparatorParameters,
  options: ComparatorOptions,
  own: string | null,
): { readonly state: ComparatorState; readonly notices: readonly string[] } {
  const notices: string[] = [];
  const pick = <T extends string>(name: string, known: readonly T[], usual: T): T => {
    const asked = address.get(name);
    const found = known.find((each) => each === asked);
    if (asked !== null && asked !== '' && found === undefined) {
      notices.push('A part of the address does not fit what is published. The usual choice is shown.');
    }
    return found ?? usual;
  };
  const show = pick(
    'show',
    COMPARATOR_QUESTIONS.map((each) => each.show),
    'forces',
  );
  const measure = show === 'ethnicity' ? 'ethnicity' : 'women';
  const years = (options.measures.find(({ code }) => code === measure)?.years ?? []).map(String);
  const year = Number(pick('year', years, years.at(-1) ?? '0'));
  const types = options.workerTypes
    .map(({ code }) => code)
    .filter((code) => show !== 'ranks' || ranksOf(options, code).length > 1);
  const workerType = measure === 'ethnicity' ? 'officer' : pick('type', types, 'officer');
  const ranks = show === 'forces' || show === 'trend' ? ranksOf(options, workerType) : [];
  const rank = pick('rank', ['', ...ranks], '');
  const sex = measure === 'ethnicity' ? pick('sex', ['', 'female', 'male'], '') : '';
  const codes = [WHOLE_COUNTRY, ...options.forces.map(({ code }) => code)];
  const area = pick('force', codes, own ?? WHOLE_COUNTRY);
  const beside = [...new Set((address.get('beside') ?? '').split(','))]
    .filter((code) => code !== area && code !== WHOLE_COUNTRY && codes.includes(code))
    .slice(0, MOST_BESIDE);
  return { state: { show, year, workerType, rank, sex, area, beside }, notices: [...new Set(notices)] };
}

function ranksOf({ ranks }: ComparatorOptions, workerType: string): readonly string[] {
  return ranks.filter((rank) => rank.workerType === workerType).map(({ code }) => code);
}
