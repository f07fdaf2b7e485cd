/** A value of an open list as it is stored: Unicode form C, runs of white space as one space, trimmed. */
export function tidyValue(text: string): string {
  return text.normalize('NFC').replace(/\s+/g, ' ').trim();
}
