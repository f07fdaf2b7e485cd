import { type Process } from '@muster/domain';
import { foldValue } from '../values/fold-value';

/** Reads words as stages of a process: the mapping's table first, then codes, then labels. */
export function stageBook(
  process: Process,
  values: Readonly<Record<string, string>>,
): ReadonlyMap<string, string> {
  return new Map([
    ...process.stages.map(({ code, label }) => [foldValue(label), code] as const),
    ...process.stages.map(({ code }) => [foldValue(code), code] as const),
    ...Object.entries(values).map(([word, code]) => [foldValue(word), code] as const),
  ]);
}
