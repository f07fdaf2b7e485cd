const CODES: Readonly<Record<string, string>> = { '&': '&amp;', '<': '&lt;', '>': '&gt;', '"': '&quot;' };

/** Text as the content of an element or attribute; carriage returns survive as references. */
export function escapeXml(text: string): string {
  return text
    .replaceAll(/[&<>"]/g, (found) => CODES[found] ?? '')
    .replaceAll('\r', '&#13;')
    .replaceAll('\n', '&#10;')
    .replaceAll('\t', '&#9;');
}
