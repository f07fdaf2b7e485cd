import { xmlPart } from './xml-part';

/** What an ODS file says it is: its first part, and the type of the whole. */
export const ODS_TYPE = 'application/vnd.oasis.opendocument.spreadsheet';

/** `META-INF/manifest.xml`: the parts of the file. */
export function manifestPart(parts: readonly string[]): string {
  const entry = (path: string, type: string) =>
    `<manifest:file-entry manifest:full-path="${path}" manifest:media-type="${type}"/>`;
  return xmlPart(
    'manifest:manifest',
    ['manifest'],
    entry('/', ODS_TYPE) + parts.map((path) => entry(path, 'text/xml')).join(''),
  );
}
