import { type CellKey, type Coords } from '../lattice/lattice';

/** The parts of a cell key, as `cellKeyOf` put them together. */
export interface CellKeyParts {
  /** `officer|leavers|2025-26-h1`: whose cells these are; a stock has no period in it. */
  readonly population: string;
  readonly coords: Coords;
}

/** Takes a cell key apart. Throws a RangeError when `cellKeyOf` did not make it. */
export function parseCellKey(key: CellKey): CellKeyParts {
  const [, population, place] = /^([^|]+\|[^|]+\|[^|]*)\|([^|]*)$/.exec(key) ?? [];
  if (population === undefined || place === undefined) throw new RangeError('not the key of a cell');
  const coords = place === '' ? [] : place.split('&').map((part) => part.split('='));
  return {
    population,
    coords: Object.fromEntries(coords.map(([id = '', code = '']) => [id, decodeURIComponent(code)])),
  };
}
