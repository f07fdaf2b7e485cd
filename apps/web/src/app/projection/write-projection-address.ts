import { type AddressQuery } from '../questions/address';
import { type ProjectionState, USUAL_RUNS, USUAL_SEED } from './projection-state';
import { type ScenarioTexts } from './scenario-field';

/** Names of the scenarios in an address. */
export const SCENARIO_PARAMETERS = ['a', 'b', 'c'] as const;

/** The question as query parameters in canonical order; the usual is not written, and the group only as its place.
 *  `released` says whether it starts at a release. */
export function writeProjectionAddress(state: ProjectionState, released: boolean): AddressQuery {
  return {
    force: state.force,
    [released ? 'release' : 'asat']: state.start,
    who: state.who,
    by: state.by,
    ...(state.grouping === null ? {} : { grouping: state.grouping }),
    ...(state.group === null ? {} : { group: placeOf(state.group + 1, state.groupOf) }),
    years: String(state.years),
    ...(state.baseline === null ? {} : { baseline: state.baseline }),
    ...(Number(state.change) === 0 ? {} : { change: state.change }),
    ...(state.runs === USUAL_RUNS ? {} : { runs: String(state.runs) }),
    ...(state.seed === USUAL_SEED ? {} : { seed: String(state.seed) }),
    ...(state.cost === '' ? {} : { cost: state.cost }),
    ...Object.fromEntries(
      SCENARIO_PARAMETERS.flatMap((name, at) => {
        const set = written(state.scenarios[at]);
        return set.length === 0 ? [] : [[name, set]];
      }),
    ),
  };
}

function placeOf(place: number, among: number | null): string {
  return among === null ? String(place) : `${place}-of-${among}`;
}

function written(texts: ScenarioTexts | undefined): readonly string[] {
  return [...(texts ?? [])]
    .filter(([, text]) => text.trim() !== '')
    .map(
      ([name, text]) =>
        `${name}:${text
          .trim()
          .replace(/[,%\s]/g, '')
          .replace('−', '-')}`,
    )
    .sort();
}
