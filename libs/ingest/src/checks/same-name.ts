/** Column names are compared trimmed, without case and in Unicode normal form C. */
export function sameName(name: string): string {
  return name.normalize('NFC').trim().toLowerCase();
}
