import { type FileInspection } from '@muster/contracts';
import { type Codes } from './code-book';
import { type ColumnChoice } from './column-choice';
import { targetName } from './import-target';
import { type Code, matchValues, type ValueMatch } from './match-values';

/** The values of one coded column, matched as far as they go. */
export interface ValueTable {
  readonly dimension: string;
  readonly name: string;
  readonly column: string;
  readonly codes: readonly Code[];
  readonly matches: readonly ValueMatch[];
}

/** One table per column that uses codes and whose values the inspection lists, in the order of the file. */
export function valueTables(
  inspection: FileInspection | null,
  columns: readonly ColumnChoice[],
  codes: Codes,
  decided: Readonly<Record<string, Readonly<Record<string, string>>>>,
): readonly ValueTable[] {
  return columns.flatMap(({ column, label, target }) => {
    const known = codes[target];
    const values = inspection?.columns.find(({ reference }) => reference === column)?.values;
    if (!known || known.length === 0 || !values) return [];
    const matches = matchValues(values, known, decided[target] ?? {});
    return [{ dimension: target, name: targetName(target), column: label, codes: known, matches }];
  });
}
