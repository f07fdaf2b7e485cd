import { ok, type Result } from '@muster/domain';
import { NOT_RECORDED } from '@muster/ingest';
import { cellSizes, codesOfCell, countFlows, type Ledger, MOST_CELLS, personDays } from '@muster/ledger';
import { eraPeriods } from '../flows/era-periods';
import { type Era } from '../questions/era';
import { type QuestionContext } from '../questions/question-context';
import { type QuestionRefusal } from '../questions/question-refusal';
import { tooLarge } from '../questions/too-large';
import { entryRouteOfSpells } from './entry-route-of-spells';
import { FAMILIES, familyOfReason } from './leaving-families';
import { type StandardisationPlan } from './plan-standardisation';
import { type FineStratum, STRATUM, StratumRegister } from './stratum-register';
import { type StratumTally, sumsOf } from './stratum-tally';
import { yearSlices } from './year-slices';

export interface CountedStrata {
  /** By id. */
  readonly strata: readonly FineStratum[];
  readonly everybody: StratumTally;
  /** By position of the group in the axis. */
  readonly groups: ReadonlyMap<number, StratumTally>;
}

interface Slice {
  readonly after: number;
  readonly to: number;
}

/** Counts leavers and days in post of a plan by group and finest stratum. Both stand with what people were before; length of
 *  service is that at the beginning of each year. Refused when the question has more cells than are counted at once. */
export function countStrata(
  { held }: QuestionContext,
  { eras, period }: StandardisationPlan,
): Result<CountedStrata, QuestionRefusal> {
  const families = familyOfReason(held.vocabulary);
  const routes = held.vocabulary['entry-route'] ?? [];
  const nothing = new Set(
    routes.flatMap((code, at) => ([NOT_RECORDED, 'not-held'].includes(code) ? [at + 1] : [])),
  );
  const register = new StratumRegister(entryRouteOfSpells(held.ledger, nothing));
  const everybody: StratumTally = new Map();
  const groups = new Map<number, StratumTally>();
  for (const year of yearSlices(period.from, period.to)) {
    const ledger = register.stratified(held.ledger, year.after);
    const flowsOf = eraPeriods(eras, 'before');
    const daysOf = eraPeriods(eras, 'days');
    for (const [at, era] of eras.entries()) {
      const fits = addEra(ledger, era, {
        ...{ flows: within(year, flowsOf[at]), days: within(year, daysOf[at]), families },
        ...{ everybody, groups },
      });
      if (!fits) return tooLarge();
    }
  }
  return ok({ strata: register.strata, everybody, groups });
}

function within({ after, to }: Slice, part: Slice | null | undefined): Slice | null {
  if (!part) return null;
  const slice = { after: Math.max(after, part.after), to: Math.min(to, part.to) };
  return slice.after < slice.to ? slice : null;
}

interface EraCounts {
  readonly flows: Slice | null;
  readonly days: Slice | null;
  /** Position in `FAMILIES` by reason. */
  readonly families: readonly number[];
  readonly everybody: StratumTally;
  readonly groups: Map<number, StratumTally>;
}

/** False when the era has too many cells. */
function addEra(
  ledger: Ledger,
  { axes: [axis], filters }: Era,
  { flows, days, families, everybody, groups }: EraCounts,
): boolean {
  const question = { by: [...(axis?.columns ?? []), STRATUM], where: filters };
  const sizes = cellSizes(ledger, question.by);
  const cells = sizes.reduce((product, size) => product * size, 1);
  if (cells * (1 + families.length) > MOST_CELLS) return false;
  const time = days && personDays(ledger, days.after, days.to, question).days;
  const asked = { ...question, countReasons: families.length };
  const byReason = flows && countFlows(ledger, [flows], ['leaver'], asked)[0]?.byReason;
  for (let cell = 0; cell < cells; cell += 1) {
    const events = new Int32Array(FAMILIES.length);
    if (byReason) {
      for (const [reason, family] of families.entries()) {
        events[family] = (events[family] ?? 0) + (byReason[reason * cells + cell] ?? 0);
      }
    }
    events[0] = events.reduce((sum, own) => sum + own, 0);
    const own = time?.[cell] ?? 0;
    if (own === 0 && events[0] === 0) continue;
    const codes = codesOfCell(sizes, cell);
    const stratum = codes.at(-1) ?? 0;
    add(everybody, stratum, own, events);
    for (const place of axis?.groupsOf(codes.slice(0, -1)) ?? []) {
      const tally = groups.get(place) ?? new Map<number, never>();
      groups.set(place, tally);
      add(tally, stratum, own, events);
    }
  }
  return true;
}

function add(tally: StratumTally, stratum: number, days: number, events: Int32Array): void {
  const sums = sumsOf(tally, stratum);
  sums.days += days;
  for (let at = 0; at < events.length; at += 1) {
    sums.events[at] = (sums.events[at] ?? 0) + (events[at] ?? 0);
  }
}
