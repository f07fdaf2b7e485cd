import { type RepresentationOptions } from '@muster/contracts';
import { type AddressParameters, type ReadAddress } from './address';
import { type PageChoice } from './page-choice';
import { LENGTH_OF_SERVICE, type PeriodState, WORKFORCE_TYPE } from './period-state';
import { readChoices } from './read-choices';
import { readWhere } from './read-where';

const FIRST_CHOICE = 'ethnicity';
const FIRST_GROUPING = 'ethnicity-5-plus-1';
const FIRST_TYPE = 'officer';
/** In the address: everybody, whatever the workforce type. */
const EVERYBODY = 'everybody';
/** In the address: no grouping, each category of the classification by itself. */
const EVERY_CATEGORY = 'every-category';

/** Reads a question about a period from the address, against what the force holds; what is left out is the 12 months up
 *  to the newest snapshot, officers, and ethnicity in its usual groups. `remembered` holds the values of filters that an
 *  address never carries, `offered` the choices of the page. Null while fewer than two snapshots are published. */
export function readPeriodAddress(
  address: AddressParameters,
  options: RepresentationOptions,
  remembered: ReadonlyMap<string, string>,
  offered: readonly PageChoice[] = [],
): ReadAddress<PeriodState> | null {
  const notices: string[] = [];
  const dates = options.snapshots.map(({ asAt }) => asAt).sort();
  const period = readPeriod(address, dates, notices);
  if (!period) return null;
  const by = readBy(address, options, notices);
  const where = readWhere(address, options, remembered, notices);
  return {
    state: {
      force: options.force,
      ...period,
      who: readWho(address, options, notices),
      by,
      grouping: readGrouping(address, options, by, notices),
      where: where.filter(({ dimension }) => dimension !== WORKFORCE_TYPE),
      chosen: readChoices(address, offered, notices),
    },
    notices,
  };
}

function readPeriod(
  address: AddressParameters,
  dates: readonly string[],
  notices: string[],
): { from: string; to: string } | null {
  const asked = { from: address.get('from'), to: address.get('to') };
  const later = dates.slice(1);
  const last = later.at(-1);
  if (last === undefined) return null;
  const to = later.find((date) => date === asked.to) ?? last;
  const from = dates.find((date) => date === asked.from && date < to) ?? aYearBefore(to, dates);
  if ((asked.to !== null && asked.to !== to) || (asked.from !== null && asked.from !== from)) {
    notices.push('The address names a period that no two snapshots bound. Another period is shown.');
  }
  return { from, to };
}

/** The newest date at least a year before `to`, or the first there is. */
function aYearBefore(to: string, dates: readonly string[]): string {
  const year = String(Number(to.slice(0, 4)) - 1).padStart(4, '0');
  const before = dates.filter((date) => date <= `${year}${to.slice(4)}`).at(-1);
  return before ?? dates[0] ?? to;
}

function readWho(address: AddressParameters, options: RepresentationOptions, notices: string[]): string {
  const types =
    options.dimensions.find(({ id }) => id === WORKFORCE_TYPE)?.values.map(({ code }) => code) ?? [];
  const asked = address.get('who');
  if (asked === EVERYBODY) return '';
  if (asked !== null && types.includes(asked)) return asked;
  if (asked !== null) notices.push('The address names a workforce type that is not held. It is left out.');
  return types.includes(FIRST_TYPE) ? FIRST_TYPE : '';
}

function readBy(address: AddressParameters, options: RepresentationOptions, notices: string[]): string {
  const held = options.dimensions.filter(({ status }) => status === 'held').map(({ id }) => id);
  const asked = address.get('by');
  if (asked !== null && [...held, LENGTH_OF_SERVICE].includes(asked)) return asked;
  if (asked !== null)
    notices.push('The address asks for groups that are not held. The usual ones are shown.');
  return held.includes(FIRST_CHOICE) ? FIRST_CHOICE : (held[0] ?? LENGTH_OF_SERVICE);
}

function readGrouping(
  address: AddressParameters,
  options: RepresentationOptions,
  by: string,
  notices: string[],
): string | null {
  const groupings = options.dimensions.find(({ id }) => id === by)?.groupings.map(({ id }) => id) ?? [];
  const asked = address.get('grouping');
  if (asked === EVERY_CATEGORY) return null;
  if (asked !== null && groupings.includes(asked)) return asked;
  if (asked !== null) notices.push('The address names a grouping that is not loaded. The usual one is used.');
  return groupings.includes(FIRST_GROUPING) ? FIRST_GROUPING : (groupings[0] ?? null);
}
