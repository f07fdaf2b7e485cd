const ESCAPE = /_x([0-9a-f]{4})_/gi;

/** The text that a workbook means, where it writes characters that XML cannot hold as `_x000D_`. An underscore that only
 *  looks like one is itself written `_x005F_`. Source: ECMA-376 part 1, 22.9.2.19. */
export function undoEscapes(text: string): string {
  if (!text.includes('_x') && !text.includes('_X')) return text;
  return text.replace(ESCAPE, (_, digits: string) => String.fromCharCode(Number.parseInt(digits, 16)));
}
