import { type BodyOf } from '@muster/case-protocol';
import { AVOIDABLE_WORDS, DIRECTION_WORDS } from './case-words';
import { type FieldUse } from './field-use';

interface Label {
  readonly code: string;
  readonly label: string;
}

/** The coded part of a record with what becomes of each row, the same for colleague and listener. Rows without an answer are
 *  left out. A code that the lists no longer have is shown as it is. */
export function codeRows(
  { themes, otherTheme, reasons, direction, avoidable }: BodyOf<'codes'>,
  known: { readonly themes: readonly Label[]; readonly leavingReasons: readonly Label[] },
): readonly { readonly label: string; readonly use: FieldUse; readonly text: string }[] {
  const rows = [
    { label: 'Themes', use: 'totals' as const, text: labelsOf(themes, known.themes) },
    { label: 'Another theme, in words', use: 'between-us' as const, text: otherTheme },
    {
      label: 'Reasons for leaving',
      use: 'between-us' as const,
      text: labelsOf(reasons, known.leavingReasons),
    },
    { label: 'Pushed or drawn', use: 'between-us' as const, text: DIRECTION_WORDS[direction] },
    { label: 'Could it have been avoided', use: 'between-us' as const, text: AVOIDABLE_WORDS[avoidable] },
  ];
  return rows.filter(({ text }) => text !== '');
}

function labelsOf(codes: readonly string[], known: readonly Label[]): string {
  return codes.map((each) => known.find(({ code }) => code === each)?.label ?? each).join('; ');
}
