import { type RepresentationOptions, type RepresentationQuestion } from '@muster/contracts';
import { type AddressParameters, type ReadAddress } from '../questions/address';
import { readWhere } from '../questions/read-where';
import { type QuestionState } from './question-state';

const FIRST_CHOICE = 'ethnicity';
const FIRST_GROUPING = 'ethnicity-5-plus-1';
const MOST_DIMENSIONS = 3;

/** Reads the question from the address, against what the force holds. Anything unknown is replaced by the usual choice
 *  and named in a notice; nothing is an error. `remembered` holds the values of filters that an address never carries, by
 *  dimension. Null while the force holds nothing that can be asked. */
export function readAddress(
  address: AddressParameters,
  options: RepresentationOptions,
  remembered: ReadonlyMap<string, string>,
): ReadAddress<QuestionState> | null {
  const notices: string[] = [];
  const asAt = readAsAt(address, options, notices);
  const by = readBy(address, options, notices);
  const measure = by[0];
  if (asAt === null || measure === undefined) return null;
  const state: QuestionState = {
    force: options.force,
    asAt,
    by,
    grouping: readGrouping(address, options, measure, notices),
    baselineGrouping: readBaselineGrouping(address, options, measure, notices),
    baseline: readBaseline(address, options, measure, notices),
    direction: by.length > 1 ? readDirection(address, notices) : 'within-part',
    where: readWhere(address, options.dimensions, remembered, notices),
  };
  return { state, notices };
}

function readAsAt(
  address: AddressParameters,
  options: RepresentationOptions,
  notices: string[],
): string | null {
  const dates = options.snapshots.map(({ asAt }) => asAt).sort();
  const asked = address.get('asof');
  const latest = dates.at(-1) ?? null;
  if (asked === null || dates.includes(asked)) return asked ?? latest;
  if (latest !== null)
    notices.push('No snapshot with the date in the address is held. The latest one is shown.');
  return latest;
}

function readBy(
  address: AddressParameters,
  options: RepresentationOptions,
  notices: string[],
): readonly string[] {
  const held = options.dimensions.filter(({ status }) => status === 'held');
  const characteristics = held.filter(({ characteristic }) => characteristic).map(({ id }) => id);
  const usual = characteristics.includes(FIRST_CHOICE) ? FIRST_CHOICE : characteristics[0];
  const asked = (address.get('by') ?? '').split(',').filter((id) => id !== '');
  const known = [...new Set(asked.filter((id) => held.some((dimension) => dimension.id === id)))];
  if (known.length < asked.length) {
    notices.push('The address asks for a characteristic or a division that is not held. It is left out.');
  }
  const measure = known.find((id) => characteristics.includes(id)) ?? usual;
  if (measure === undefined) return [];
  return [measure, ...known.filter((id) => id !== measure)].slice(0, MOST_DIMENSIONS);
}

function readGrouping(
  address: AddressParameters,
  options: RepresentationOptions,
  measure: string,
  notices: string[],
): string | null {
  const groupings = options.dimensions.find(({ id }) => id === measure)?.groupings.map(({ id }) => id) ?? [];
  const asked = address.get('grouping');
  if (asked !== null && (groupings.includes(asked) || asked === EVERY_CATEGORY)) return asked;
  if (asked !== null) notices.push('The address names a grouping that is not loaded. The usual one is used.');
  return groupings.includes(FIRST_GROUPING) ? FIRST_GROUPING : (groupings[0] ?? null);
}

function readBaselineGrouping(
  address: AddressParameters,
  options: RepresentationOptions,
  measure: string,
  notices: string[],
): string | null {
  const asked = address.get('basegrouping');
  if (asked === null) return null;
  const { groupings = [] } = options.dimensions.find(({ id }) => id === measure) ?? {};
  if (groupings.some(({ id }) => id === asked)) return asked;
  notices.push(
    'The address groups the population in a way that is not loaded. The same groups are used for both.',
  );
  return null;
}

/** In the address: no grouping, each category of the classification by itself. */
export const EVERY_CATEGORY = 'every-category';

function readBaseline(
  address: AddressParameters,
  options: RepresentationOptions,
  measure: string,
  notices: string[],
): string | null {
  const asked = address.get('baseline');
  if (asked === null) return null;
  if (options.baselines.some(({ id, dimension }) => id === asked && dimension === measure)) return asked;
  notices.push(
    'The address names a baseline that is not loaded for this characteristic. The usual one is used.',
  );
  return null;
}

function readDirection(address: AddressParameters, notices: string[]): RepresentationQuestion['direction'] {
  const asked = address.get('direction');
  if (asked !== null && asked !== 'within-part' && asked !== 'within-group') {
    notices.push('The address asks for an unknown direction. Shares within each part are shown.');
  }
  return asked === 'within-group' ? 'within-group' : 'within-part';
}
