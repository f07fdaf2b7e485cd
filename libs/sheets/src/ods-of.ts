import { strToU8 } from 'fflate';
import { checkWorkbook } from './check-workbook';
import { sheetsOf } from './layout/sheets-of';
import { contentPart } from './ods/content-part';
import { manifestPart, ODS_TYPE } from './ods/manifest-part';
import { metaPart } from './ods/meta-part';
import { stylesPart } from './ods/styles-part';
import { type Workbook } from './workbook';
import { zipOf } from './zip-of';

/** The bytes of a workbook as an ODS file (OpenDocument 1.3) after the rules of accessible spreadsheets: cover, contents,
 *  notes, one marked-up table a sheet at the left edge. Equal workbooks give equal bytes. Throws a fault for a workbook
 *  that breaks a rule only its maker can keep (`checkWorkbook`). Source: Analysis Function, Making spreadsheets accessible. */
export function odsOf(workbook: Workbook): Uint8Array {
  checkWorkbook(workbook);
  const parts = [
    { path: 'content.xml', text: contentPart(sheetsOf(workbook)) },
    { path: 'styles.xml', text: stylesPart(workbook.language) },
    { path: 'meta.xml', text: metaPart(workbook) },
  ];
  const manifest = manifestPart(parts.map(({ path }) => path));
  return zipOf([
    // Programs read the type of the file at a fixed place of its first bytes.
    { path: 'mimetype', bytes: strToU8(ODS_TYPE), stored: true },
    ...parts.map(({ path, text }) => ({ path, bytes: strToU8(text) })),
    { path: 'META-INF/manifest.xml', bytes: strToU8(manifest) },
  ]);
}
