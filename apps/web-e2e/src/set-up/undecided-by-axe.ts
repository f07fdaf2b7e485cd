/** Something that axe leaves to people, looked at by hand, and why it is in order. */
interface Undecided {
  readonly rule: string;
  /** Of the HTML of the element. */
  readonly element: RegExp;
  /** Of the check and its reason, as axe names them. */
  readonly why: RegExp;
  readonly inOrder: string;
}

/** The reviewed list: whatever else axe cannot decide fails a test. */
export const UNDECIDED_BY_AXE: readonly Undecided[] = [
  {
    rule: 'color-contrast',
    element: /govuk-table__cell|ms-table__sort|<span[^>]*>(\[[a-z]+\]|Cannot tell)<\/span>/,
    why: /^color-contrast elmPartiallyObscured$/,
    inOrder:
      'A wide table scrolls sideways in a box of its own. Its cells beyond the edge have the colours of those inside, which ' +
      'axe does decide: all of them come from the same two classes.',
  },
  {
    rule: 'color-contrast',
    element: /govuk-tag/,
    why: /^color-contrast elmPartiallyObscur(ed|ing)$/,
    inOrder:
      'A tag in a cell at the edge of such a box. It has the colours of GOV.UK for its kind, which axe decides where the ' +
      'same tag stands inside.',
  },
  {
    rule: 'color-contrast',
    element: /govuk-table__cell/,
    why: /^color-contrast shortTextContent$/,
    inOrder:
      'A number of one digit. Axe takes a single character for a symbol; cells with two have the same class.',
  },
  {
    rule: 'color-contrast',
    element: /<span[^>]*>✕<\/span>/,
    why: /^color-contrast nonBmp$/,
    inOrder: 'The cross behind the name of a filter, hidden from screen readers, in the colour of that name.',
  },
];
