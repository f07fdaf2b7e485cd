import { SMALL_NUMBER } from '@muster/domain';
import { type Axis } from './axis';

/** The note of an answer in whose rows a person may stand twice. */
export function overlapNotes(axes: readonly (Axis | null | undefined)[]): string[] {
  return axes.some((axis) => axis?.overlapping === true)
    ? ['The groups overlap: a person may be counted in several rows.']
    : [];
}

/** The note of an answer some of whose rows are marked as small. */
export function smallNumberNotes(rows: readonly { readonly smallNumber: boolean }[]): string[] {
  return rows.some(({ smallNumber }) => smallNumber)
    ? [`True counts below ${SMALL_NUMBER} are marked: they may identify people. Handle with care.`]
    : [];
}
