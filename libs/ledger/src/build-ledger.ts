import { type CodeColumn, type Ledger } from './ledger';
import { type LedgerColumns } from './ledger-columns';

const CODES_OF_ONE_BYTE = 256;
const CODES_OF_TWO_BYTES = 65_536;

/** Packs spells into the smallest arrays that hold them: 10 bytes for days and FTE, one per dimension with fewer than
 *  256 codes, two per larger one, none for a dimension that is never held. Population: the spells given, in their
 *  order. No spells give a ledger that counts nobody. Throws a RangeError when columns differ in length or a code is
 *  outside 0 to 65,535. Source: docs/methods/snapshots-and-spells.md. */
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
  return {
    spells,
    validFrom: Int32Array.from(input.validFrom),
    validTo: Int32Array.from(input.validTo),
    fteHundredths,
    fteMissing: fteHundredths.some((fte) => fte < 0),
    columns,
  };
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

function requireLength(column: string, length: number, spells: number): void {
  if (length !== spells) throw new RangeError(`${column} has ${length} rows where the ledger has ${spells}`);
}
