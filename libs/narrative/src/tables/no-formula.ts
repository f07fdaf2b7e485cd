const NUMBER = /^-?\d+(\.\d+)?(e[+-]\d+)?$/;

/** A text that a spreadsheet would run as a formula when it is read or pasted (it begins with = + - @, a tab or a line end)
 *  with an apostrophe in front; a number keeps its sign. */
export function noFormula(text: string): string {
  return /^[=+\-@\t\r\n]/.test(text) && !NUMBER.test(text) ? `'${text}` : text;
}
