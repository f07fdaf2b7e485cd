import { type BaselineTable } from '@muster/domain';

/** A population to compare with: one area of a baseline table, or several added together. */
export interface Baseline {
  /** `<table id>:<area code>[+<area code>...]`, as it was asked for. */
  readonly id: string;
  readonly tableId: string;
  /** Table and area in words. */
  readonly label: string;
  readonly source: string;
  readonly sourceTable: string;
  readonly base: BaselineTable['base'];
  readonly referenceDate: string;
  readonly dimension: string;
  readonly classificationId: string;
  /** Names of the areas. */
  readonly areas: readonly string[];
  /** Category code -> people. Every column of the table, undeclared ones too. */
  readonly counts: ReadonlyMap<string, number>;
  /** People with a declared answer: the denominator of every share, as in a workforce. */
  readonly total: number;
  /** Everyone, declared or not. */
  readonly population: number;
}
