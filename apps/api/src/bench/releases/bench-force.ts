import {
  type FlowPeriod,
  type Population,
  quarterEnding,
  type ReleaseMeasure,
  type ReleaseQuarter,
} from '@muster/disclosure';
import { type EpochDay, FLOW_KINDS, fromEpochDay, type WorkforceType } from '@muster/domain';
import { seededRandom } from '../seeded-random';
import { makeWorkforce } from '../workforce/make-workforce';
import { SNAPSHOT_DAYS } from '../workforce/snapshot-days';
import { type Workforce } from '../workforce/workforce';
import { BAND_STARTS } from './force-dimensions';

/** Codes 1 to 4 of the invented workforce. Code 5 is not released. */
export const TYPES: readonly WorkforceType[] = ['officer', 'staff', 'pcso', 'special'];
export const DAYS: readonly string[] = SNAPSHOT_DAYS.map((day) => fromEpochDay(day));
/** The quarters of the invented workforce, oldest first. */
export const QUARTERS: readonly ReleaseQuarter[] = DAYS.flatMap((day) => quarterEnding(day) ?? []);

const KINDS: Readonly<Record<Exclude<ReleaseMeasure, 'stock'>, readonly string[]>> = {
  joiners: ['joiner', 'rejoiner'],
  leavers: ['leaver'],
  promotions: ['promotion'],
};

/** An invented force whose people can be counted as a release counts them: stocks at the end of a month and flows of a
 *  period, with a random record key for everybody. One person in 300 is of a third sex, and one in nine sergeants and
 *  above holds the rank temporarily. */
export class BenchForce {
  readonly #workforce: Workforce;
  readonly #keys: BigInt64Array;

  constructor(people: number, seed: number) {
    this.#workforce = makeWorkforce(people, seed);
    const random = seededRandom(seed ^ 0x5eed);
    const half = () => BigInt(Math.floor(random() * 2 ** 32));
    this.#keys = BigInt64Array.from({ length: this.#workforce.people }, () =>
      BigInt.asIntN(64, (half() << 32n) | half()),
    );
  }

  /** Everybody of a workforce type in post on the last day of a month. */
  stock(type: WorkforceType, day: string): Population {
    const month = DAYS.indexOf(day);
    const { from, to } = this.#workforce.spells;
    const rows: number[] = [];
    for (let row = 0; row < from.length; row += 1) {
      const stands = (from[row] ?? 0) <= month && month < (to[row] ?? 0);
      if (stands && this.#isOf(type, row)) rows.push(row);
    }
    return this.#population(
      { workforceType: type, measure: 'stock', period: null },
      rows.map((row) => ({ row, month, reason: 0 })),
    );
  }

  /** Everybody of a workforce type to whom something happened in a period; with the last event where there are several.
   *  Leavers and promoted people as they were before. */
  flow(type: WorkforceType, measure: Exclude<ReleaseMeasure, 'stock'>, period: FlowPeriod): Population {
    const { flows, spells } = this.#workforce;
    const kinds = new Set(KINDS[measure].map((kind) => FLOW_KINDS.findIndex((each) => each === kind)));
    const last = new Map<number, { row: number; month: number; reason: number }>();
    const [after, until] = [
      DAYS.findLastIndex((day) => day < period.from),
      DAYS.findLastIndex((day) => day <= period.to),
    ];
    for (let at = 0; at < flows.kind.length; at += 1) {
      const month = flows.month[at] ?? 0;
      if (!kinds.has(flows.kind[at] ?? -1) || month <= after || month > until) continue;
      const row = (flows.spell[at] ?? 0) - (measure === 'promotions' ? 1 : 0);
      const person = spells.person[row] ?? 0;
      if (!this.#isOf(type, row) || (last.get(person)?.month ?? -1) > month) continue;
      last.set(person, { row, month, reason: flows.leavingReason[at] ?? 0 });
    }
    return this.#population({ workforceType: type, measure, period }, [...last.values()]);
  }

  #isOf(type: WorkforceType, row: number): boolean {
    return this.#workforce.spells.codes[0]?.[row] === TYPES.indexOf(type) + 1;
  }

  #population(
    about: Pick<Population, 'workforceType' | 'measure' | 'period'>,
    rows: readonly { readonly row: number; readonly month: number; readonly reason: number }[],
  ): Population {
    const { person, codes, serviceStart } = this.#workforce.spells;
    const code = (column: number, row: number) => codes[column]?.[row] ?? 0;
    const column = (place: (row: number, month: number, reason: number) => number) =>
      Uint8Array.from(rows, ({ row, month, reason }) => place(row, month, reason));
    const isThird = (row: number) => (person[row] ?? 0) % 300 === 7;
    const isTemporary = (row: number) => code(1, row) > 1 && (person[row] ?? 0) % 9 === 0;
    return {
      ...about,
      keys: BigInt64Array.from(rows, ({ row }) => this.#keys[person[row] ?? 0] ?? 0n),
      leaves: new Map([
        ['ethnicity', column((row) => code(4, row) - 1)],
        ['rank', column((row) => Math.min(4, code(1, row)) - 1)],
        ['sex', column((row) => (isThird(row) ? 2 : code(5, row) - 1))],
        ['unit', column((row) => Math.min(15, code(2, row)) - 1)],
        ['service-band', column((row, month) => bandOf(serviceStart[row] ?? 0, SNAPSHOT_DAYS[month] ?? 0))],
        ['leaving-route', column((_row, _month, reason) => (reason === 0 ? 7 : reason - 1))],
        ['rank-basis', column((row) => (isTemporary(row) ? 1 : 0))],
        ['religion', column((row) => code(8, row) - 1)],
        ['orientation', column((row) => code(9, row) - 1)],
        ['disability', column((row) => code(7, row) - 1)],
      ]),
    };
  }
}

function bandOf(start: number, day: EpochDay | number): number {
  const years = (day - start) / 365.25;
  return Math.max(
    0,
    BAND_STARTS.findLastIndex((from) => years >= from),
  );
}
