import { buildFlows } from './build-flows';
import { buildTurns } from './build-turns';
import { type CodeColumn, type Ledger, NO_DAY } from './ledger';
import { type LedgerColumns } from './ledger-columns';
import { requireLength } from './require-length';

const CODES_OF_ONE_BYTE = 256;
const CODES_OF_TWO_BYTES = 65_536;

/** Packs spells and flows into the smallest arrays that hold them: 18 bytes a spell for days and FTE, four a person, one
 *  per dimension with fewer than 256 codes, two per larger one, none for a dimension that is never held; 20 a flow; and
 *  four for each day on which somebody comes into or goes out of a state.
 *  Population: the spells given, which stand person by person. No spells give a ledger that counts nobody. Throws a
 *  RangeError when columns differ in length, a code is outside 0 to 65,535, spells of a person overlap or stand out of
 *  order, or a flow belongs to no spell. Source: docs/methods/snapshots-and-spells.md. */
export function buildLedger(input: LedgerColumns): Ledger {
  const spells = input.validFrom.length;
  const columns = new Map<string, CodeColumn>();
  for (const [dimension, codes] of input.codes) {
    requireLength(dimension, codes.length, spells);
    const column = packCodes(dimension, codes);
    if (column.size > 1) columns.set(dimension, column);
  }
  requireLength('validTo', input.validTo.length, spells);
  requireLength('fteHundredths', input.fteHundredths.length, spells);
  const fteHundredths = Int16Array.from(input.fteHundredths);
  const validFrom = Int32Array.from(input.validFrom);
  const validTo = Int32Array.from(input.validTo);
  const ledger = {
    spells,
    personStarts: startPersons(input.startsPerson, validFrom, validTo),
    validFrom,
    validTo,
    serviceStart: packDays('serviceStart', input.serviceStart, spells),
    rankStart: packDays('rankStart', input.rankStart, spells),
    fteHundredths,
    fteMissing: fteHundredths.some((fte) => fte < 0),
    columns,
    flows: buildFlows(input.flows, input.startsPerson),
  };
  return { ...ledger, turns: buildTurns(ledger) };
}

function startPersons(
  startsPerson: ArrayLike<number>,
  validFrom: Int32Array,
  validTo: Int32Array,
): Int32Array {
  const spells = validFrom.length;
  requireLength('startsPerson', startsPerson.length, spells);
  const starts = new Int32Array(spells + 1);
  let persons = 0;
  for (let spell = 0; spell < spells; spell += 1) {
    const from = validFrom[spell] as number;
    if ((validTo[spell] as number) <= from) throw new RangeError('a spell ends before it begins');
    if (spell === 0 || startsPerson[spell] === 1) {
      starts[persons] = spell;
      persons += 1;
    } else if (from < (validTo[spell - 1] as number)) throw new RangeError('spells of a person overlap');
  }
  starts[persons] = spells;
  return starts.slice(0, persons + 1);
}

function packDays(column: string, days: ArrayLike<number> | undefined, spells: number): Int32Array {
  if (!days) return new Int32Array(spells).fill(NO_DAY);
  requireLength(column, days.length, spells);
  return Int32Array.from(days);
}

function packCodes(dimension: string, codes: ArrayLike<number>): CodeColumn {
  let largest = 0;
  for (let spell = 0; spell < codes.length; spell += 1) {
    const code = codes[spell] ?? 0;
    if (!Number.isInteger(code) || code < 0 || code >= CODES_OF_TWO_BYTES) {
      throw new RangeError(`${dimension} has a code outside 0 to ${CODES_OF_TWO_BYTES - 1}`);
    }
    if (code > largest) largest = code;
  }
  const Packed = largest < CODES_OF_ONE_BYTE ? Uint8Array : Uint16Array;
  return { size: largest + 1, ids: Packed.from(codes) };
}
