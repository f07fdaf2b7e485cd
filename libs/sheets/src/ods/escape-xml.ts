import { plainLine } from '../plain-line';

const ENTITIES: Readonly<Record<string, string>> = {
  ...{ '&': '&amp;', '<': '&lt;', '>': '&gt;', '"': '&quot;' },
};

/** A text for an element or an attribute in double quotes, as one line. */
export function escapeXml(text: string): string {
  return plainLine(text).replace(/[&<>"]/g, (character) => ENTITIES[character] ?? '');
}
