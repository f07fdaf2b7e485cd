import {
  COMPARATOR_ETHNICITIES,
  COMPARATOR_FORCES,
  COMPARATOR_RANKS,
  COMPARATOR_SEXES,
  COMPARATOR_WORKER_TYPES,
} from '@muster/domain';
import { foldWord } from './fold-word';

/** Names of forces that differ from the published one in more than case and `&`. */
const OTHER_NAMES: Readonly<Record<string, string>> = {
  'City of London': 'E23000034',
  'City of London Police': 'E23000034',
  'Metropolitan Police Service': 'E23000001',
  Metropolitan: 'E23000001',
  'Devon and Cornwall Police': 'E23000035',
};

/** England and Wales as one row: a published total to check the forces against, never a force. */
export const WHOLE_COUNTRY = 'england-and-wales';
const WHOLE_COUNTRY_NAMES = ['England and Wales', 'Total England and Wales', 'England and Wales Total'];

/** Published words, folded, with the code each stands for. */
export const PUBLISHED_WORDS = {
  geoCode: lookup([
    ...COMPARATOR_FORCES.map(({ code }) => [code, code] as const),
    ['K04000001', WHOLE_COUNTRY] as const,
  ]),
  force: lookup([
    ...COMPARATOR_FORCES.map(({ code, name }) => [name, code] as const),
    ...Object.entries(OTHER_NAMES),
    ...WHOLE_COUNTRY_NAMES.map((name) => [name, WHOLE_COUNTRY] as const),
  ]),
  sex: lookup(
    COMPARATOR_SEXES.flatMap(({ code, published }) => published.map((word) => [word, code] as const)),
  ),
  rank: lookup(COMPARATOR_RANKS.map(({ code, label }) => [label, code] as const)),
  workerType: lookup(
    COMPARATOR_WORKER_TYPES.flatMap(({ code, published }) => published.map((word) => [word, code] as const)),
  ),
  ethnicity: lookup(
    COMPARATOR_ETHNICITIES.flatMap(({ code, published }) => published.map((word) => [word, code] as const)),
  ),
};

function lookup<C extends string>(pairs: readonly (readonly [string, C])[]): ReadonlyMap<string, C> {
  return new Map(pairs.map(([word, code]) => [foldWord(word), code]));
}
