import { type Coords } from '../lattice/lattice';

/** One row of an answer before its figures. */
export interface Place {
  /** Of the row alone, without the filters of the question. */
  readonly group: Coords;
  readonly labels: Readonly<Record<string, string>>;
  readonly undeclared: boolean;
  /** With the filters. */
  readonly coords: Coords;
}
