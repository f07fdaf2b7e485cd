/** A text as one line of a cell: every run of white space and control characters is one space; halves of characters and what
 *  else no XML document may hold is taken out. A text that begins with = + - or @ stays as it is: in a cell of text it is
 *  text. */
export function plainLine(text: string): string {
  return text
    .replace(/[\p{Cs}\uFFFE\uFFFF]/gu, '')
    .replace(/[\s\p{Cc}]+/gu, ' ')
    .trim();
}
