import { cellKeyOf } from '../lattice/cell-key-of';
import { type CellPlace } from './cell-place';

/** Cells by quarter and key, each once: `2026-Q1 officer|stock||ethnicity=black`. */
export function namedCells(places: readonly CellPlace[]): readonly string[] {
  return [
    ...new Set(places.map(({ figures, address }) => `${figures.meta.quarter.id} ${cellKeyOf(address)}`)),
  ];
}
