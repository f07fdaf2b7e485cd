/** Number of the column (0 is A) in a cell reference such as `AB12`; -1 when it does not begin with one to three capital
 *  letters, or is beyond XFD. */
export function columnOf(reference: string): number {
  let column = 0;
  let at = 0;
  for (; at < 4; at += 1) {
    const letter = reference.charCodeAt(at) - 64;
    if (!(letter >= 1 && letter <= 26)) break;
    column = column * 26 + letter;
  }
  return at === 0 || column > 16_384 ? -1 : column - 1;
}
