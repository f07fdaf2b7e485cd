import { type CellKey } from '../../lattice/lattice';

/** A number of people that nobody may learn: one up to one fewer than the threshold. */
export interface AuditTarget {
  /** Id of the population. */
  readonly population: string;
  /** Columns of the program that add up to it. */
  readonly columns: readonly number[];
  /** True and undisclosed. */
  readonly people: number;
  /** `cell`: withheld. `difference`: what is left of a cell when others inside it are taken away. `pair`: the difference of
   *  two cells that are both shown. */
  readonly kind: 'cell' | 'difference' | 'pair';
  /** The cell itself, or the smaller one of the difference: where repair begins. */
  readonly key: CellKey;
}

/** Names a target: the same one in every round of repair. */
export function targetName({ population, columns }: Pick<AuditTarget, 'population' | 'columns'>): string {
  return `${population}#${columns.join()}`;
}
