import { type Workbook } from '../workbook';
import { escapeXml } from './escape-xml';
import { xmlPart } from './xml-part';

/** `meta.xml`: what the document is called, about and in which language. No times: the same workbook gives the same bytes. */
export function metaPart({ title, subject, language }: Workbook): string {
  return xmlPart(
    'office:document-meta',
    ['office', 'meta', 'dc'],
    '<office:meta><meta:generator>Muster</meta:generator>' +
      `<dc:title>${escapeXml(title)}</dc:title><dc:subject>${escapeXml(subject)}</dc:subject>` +
      `<dc:language>${escapeXml(language)}</dc:language></office:meta>`,
  );
}
