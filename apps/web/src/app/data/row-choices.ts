import { type FileInspection } from '@muster/contracts';
import { type SnapshotMapping } from '@muster/domain';
import { formatNumber } from '@muster/narrative';

/** Rows that a steward can leave out of a file because they are no people. */
export type LeftOut = 'totals' | 'without-person' | 'notes';

/** What seems to be no people in the file, or was left out of the last one, as boxes to tick. */
export function rowChoices(
  inspection: FileInspection | null,
  remembered: SnapshotMapping | null,
): readonly { readonly value: LeftOut; readonly label: string; readonly hint: string }[] {
  if (inspection === null) return [];
  const { totals, rowsWithoutPerson, rowsAfterEnd } = inspection.layout;
  const rowsOfTotals = totals.reduce((sum, { rows }) => sum + rows, 0);
  const words = totals.flatMap(({ values }) => values).slice(0, 5);
  const skipsBlank = skipsRowsWithoutPerson(remembered);
  return [
    ...(rowsOfTotals > 0
      ? [
          {
            value: 'totals' as const,
            label: `Totals: ${countRows(rowsOfTotals)}`,
            hint: words.map((word) => `“${word}”`).join(', '),
          },
        ]
      : []),
    ...(rowsWithoutPerson > 0 || skipsBlank
      ? [
          {
            value: 'without-person' as const,
            label: `Rows without a person reference between people: ${countRows(rowsWithoutPerson)}`,
            hint: 'Headings of sections, for example. Leave the box empty if they are people.',
          },
        ]
      : []),
    ...(rowsAfterEnd > 0 || remembered?.endsAt !== undefined
      ? [
          {
            value: 'notes' as const,
            label: `Notes below the last person: ${countRows(rowsAfterEnd)}`,
            hint: 'The table then ends at the first row that is empty or has no person reference.',
          },
        ]
      : []),
  ];
}

/** What to leave out unless the steward says otherwise: totals and notes that were found, and what was left out last
 *  time. Rows without a reference may be people, so that leaving them out is never suggested. */
export function suggestLeftOut(
  { layout }: FileInspection,
  remembered: SnapshotMapping | null,
): readonly LeftOut[] {
  return [
    ...(layout.totals.length > 0 ? (['totals'] as const) : []),
    ...(skipsRowsWithoutPerson(remembered) ? (['without-person'] as const) : []),
    ...(layout.rowsAfterEnd > 0 || remembered?.endsAt !== undefined ? (['notes'] as const) : []),
  ];
}

function skipsRowsWithoutPerson(mapping: SnapshotMapping | null): boolean {
  return (mapping?.skipRows ?? []).some(
    ({ column, values }) => column === mapping?.person.column && values.includes(''),
  );
}

function countRows(rows: number): string {
  return rows === 1 ? '1 row' : `${formatNumber(rows)} rows`;
}
