/** Anchor of a section, block or trace: letters, digits, hyphens and stops, with a letter in front. */
export function anchorOf(kind: 'section' | 'block' | 'trace', id: string): string {
  return `${kind}-${id.replace(/[^A-Za-z0-9.-]/g, '-')}`;
}
