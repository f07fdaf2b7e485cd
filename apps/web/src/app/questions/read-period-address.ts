import { type RepresentationOptions } from '@muster/contracts';
import { type AddressParameters, type ReadAddress } from './address';
import { type AskedLimits, NO_LIMITS } from './asked-limits';
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
 *  address never carries, `offered` and `limits` what the page offers. Null while fewer than two snapshots are published. */
export function readPeriodAddress(
  address: AddressParameters,
  options: RepresentationOptions,
  remembered: ReadonlyMap<string, string>,
  offered: readonly PageChoice[] = [],
  limits: AskedLimits = NO_LIMITS,
): ReadAddress<PeriodState> | null {
  const notices: string[] = [];
  const dates = options.snapshots.map(({ asAt }) => asAt).sort();
  const period = readPeriod(address, dates, limits.usualYears ?? 1, notices);
  if (!period) return null;
  const by = readBy(address, options, limits, notices);
  const where = readWhere(address, options.dimensions, remembered, notices);
  return {
    state: {
      force: options.force,
      ...period,
      who: readWho(address, options, limits, notices),
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
  years: number,
  notices: string[],
): { from: string; to: string } | null {
  const asked = { from: address.get('from'), to: address.get('to') };
  const later = dates.slice(1);
  const last = later.at(-1);
  if (last === undefined) return null;
  const to = later.find((date) => date === asked.to) ?? last;
  const from = dates.find((date) => date === asked.from && date < to) ?? yearsBefore(to, dates, years);
  if ((asked.to !== null && asked.to !== to) || (asked.from !== null && asked.from !== from)) {
    notices.push('The address names a period that no two snapshots bound. Another period is shown.');
  }
  return { from, to };
}

/** The newest date at least so many years before `to`, or the first there is. */
function yearsBefore(to: string, dates: readonly string[], years: number): string {
  const year = String(Number(to.slice(0, 4)) - years).padStart(4, '0');
  const before = dates.filter((date) => date <= `${year}${to.slice(4)}`).at(-1);
  return before ?? dates[0] ?? to;
}

function readWho(
  address: AddressParameters,
  options: RepresentationOptions,
  { oneWorkforceType }: AskedLimits,
  notices: string[],
): string {
  const types = options.dimensions.find(({ id }) => id === WORKFORCE_TYPE)?.values ?? [];
  const usual =
    types.find(({ code }) => code === FIRST_TYPE) ?? (oneWorkforceType ? types[0] : undefined) ?? null;
  const asked = address.get('who');
  if (asked === EVERYBODY && !oneWorkforceType) return '';
  if (asked !== null && types.some(({ code }) => code === asked)) return asked;
  if (asked === EVERYBODY) {
    const shown = usual === null ? '' : ` This page shows: ${usual.label}.`;
    notices.push(`The ranks of one workforce type form a ladder, so everybody cannot stand on it.${shown}`);
  } else if (asked !== null) {
    notices.push('The address names a workforce type that is not held. It is left out.');
  }
  return usual?.code ?? '';
}

function readBy(
  address: AddressParameters,
  options: RepresentationOptions,
  { characteristicsOnly }: AskedLimits,
  notices: string[],
): string {
  const offered = [
    ...options.dimensions
      .filter(({ status, characteristic }) => status === 'held' && (characteristic || !characteristicsOnly))
      .map(({ id }) => id),
    ...(characteristicsOnly ? [] : [LENGTH_OF_SERVICE]),
  ];
  const asked = address.get('by');
  if (asked !== null && offered.includes(asked)) return asked;
  if (asked !== null)
    notices.push('The address asks for groups that cannot be shown here. The usual ones are shown.');
  // Without any characteristic the parts of the page say that it is not held.
  return offered.includes(FIRST_CHOICE) ? FIRST_CHOICE : (offered[0] ?? FIRST_CHOICE);
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
