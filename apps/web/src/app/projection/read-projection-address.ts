import { type AddressParameters, type ReadAddress } from '../questions/address';
import { leversOf } from './levers-of';
import { type OfferedGroups, type ProjectionOffer } from './projection-offer';
import { plainNumber } from './plain-number';
import { pointsOfChange } from './points-of-change';
import { MOST_YEARS, type ProjectionState, USUAL_RUNS, USUAL_SEED, USUAL_YEARS } from './projection-state';
import { readPlace } from './read-place';
import { scenarioFieldKind, type ScenarioTexts } from './scenario-field';
import { SCENARIO_PARAMETERS } from './write-projection-address';

const FIRST_TYPE = 'officer';
const FIRST_GROUPING = 'ethnicity-5-plus-1';
const MOST_SEED = 4_294_967_295;
const MOST_COST = 1_000_000;

/** Reads the question from the address, against what can be asked; what is left out is the newest start, officers, the five
 *  ethnic groups and 20 years. What is unknown is replaced and named in a notice. Null while there is nothing to start
 *  from. */
export function readProjectionAddress(
  address: AddressParameters,
  offer: ProjectionOffer,
): ReadAddress<ProjectionState> | null {
  const notices: string[] = [];
  const one = (name: string, among: readonly string[], usual: string, what: string): string => {
    const asked = address.get(name);
    if (asked === null || among.includes(asked)) return asked ?? usual;
    notices.push(`The address names a ${what} that cannot be used here. The usual one is used.`);
    return usual;
  };
  const number = (
    name: string,
    [least, most]: readonly [number, number],
    usual: number,
    what: string,
  ): number => {
    const asked = address.get(name);
    const found = plainNumber(asked ?? '');
    if (asked === null || (found >= least && found <= most)) return asked === null ? usual : found;
    notices.push(`The address has a ${what} that cannot be used. The usual one is used.`);
    return usual;
  };
  const starts = offer.starts.map(({ value }) => value);
  const types = offer.types.map(({ value }) => value);
  const usualType = types.find((type) => type === FIRST_TYPE) ?? types[0] ?? FIRST_TYPE;
  const start = one(offer.released ? 'release' : 'asat', starts, starts[0] ?? '', 'start');
  const who = one('who', types, usualType, 'workforce type');
  const groups = readGroups(address, offer, who, notices);
  if (start === '' || groups === null) return null;
  const populations = offer.baselines.filter(({ dimension }) => dimension === groups.by).map(({ id }) => id);
  const change = pointsOfChange(address.get('change') ?? '');
  if (change === null) {
    notices.push('The address has a change of the population that cannot be used. The usual one is used.');
  }
  const cost = number('cost', [0, MOST_COST], -1, 'cost');
  const state: ProjectionState = {
    ...{ force: offer.force, start, who, by: groups.by, grouping: groups.grouping },
    ...readPlace(address, groups, notices),
    years: Math.trunc(number('years', [1, MOST_YEARS], USUAL_YEARS, 'number of years')),
    baseline: one('baseline', populations, '', 'population') || null,
    change: String(change || ''),
    runs: Math.trunc(number('runs', [100, 20_000], USUAL_RUNS, 'number of runs')),
    seed: Math.trunc(number('seed', [0, MOST_SEED], USUAL_SEED, 'seed')),
    cost: cost < 0 ? '' : String(Math.trunc(cost)),
    scenarios: SCENARIO_PARAMETERS.map((name) => readScenario(address.getAll(name), notices)),
    where: [],
  };
  return { state, notices };
}

function readGroups(
  address: AddressParameters,
  { groups }: ProjectionOffer,
  who: string,
  notices: string[],
): OfferedGroups | null {
  const offered = groups.filter(({ type }) => type === null || type === who);
  const usual = offered.find(({ grouping }) => grouping === FIRST_GROUPING) ?? offered[0] ?? null;
  const [by, grouping] = [address.get('by'), address.get('grouping')];
  if (by === null) return usual;
  const found = offered.find((each) => each.by === by && (grouping === null || each.grouping === grouping));
  if (!found)
    notices.push('The address asks for groups that cannot be followed here. The usual ones are used.');
  return found ?? usual;
}

/** The fields of a scenario that are known and good. */
function readScenario(written: readonly string[], notices: string[]): ScenarioTexts {
  const texts = new Map<string, string>();
  for (const each of written) {
    const cut = each.lastIndexOf(':');
    const [name, text] = [each.slice(0, cut), each.slice(cut + 1)];
    const good =
      scenarioFieldKind(name) !== null && leversOf(new Map([...texts, [name, text]])).errors.length === 0;
    if (good) texts.set(name, text);
    else notices.push('The address has a part of a scenario that cannot be used. It is left out.');
  }
  return texts;
}
