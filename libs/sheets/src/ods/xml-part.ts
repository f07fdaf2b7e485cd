const ODF = 'urn:oasis:names:tc:opendocument:xmlns:';

/** Namespaces of the parts of an ODS file. Source: OpenDocument 1.3. */
const NAMESPACES: Readonly<Record<string, string>> = {
  office: `${ODF}office:1.0`,
  style: `${ODF}style:1.0`,
  text: `${ODF}text:1.0`,
  table: `${ODF}table:1.0`,
  number: `${ODF}datastyle:1.0`,
  meta: `${ODF}meta:1.0`,
  manifest: `${ODF}manifest:1.0`,
  fo: `${ODF}xsl-fo-compatible:1.0`,
  xlink: 'http://www.w3.org/1999/xlink',
  dc: 'http://purl.org/dc/elements/1.1/',
};

/** The first line of a part and its root element with the namespaces that it uses, around `content`. */
export function xmlPart(root: string, prefixes: readonly string[], content: string): string {
  const names = prefixes.map((prefix) => ` xmlns:${prefix}="${NAMESPACES[prefix] ?? ''}"`).join('');
  const version = root.startsWith('manifest:') ? 'manifest:version' : 'office:version';
  return `<?xml version="1.0" encoding="UTF-8"?>\n<${root}${names} ${version}="1.3">${content}</${root}>\n`;
}
