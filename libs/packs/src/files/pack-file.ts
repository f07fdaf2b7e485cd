import { type PackDocument } from '@muster/contracts';
import { ODS_TYPE, odsOf, zipOf } from '@muster/sheets';
import { renderPackHtml } from '../html/render-pack-html';
import { packCsvs } from './pack-csvs';
import { packFileName } from './pack-file-name';
import { type PackStanding } from './pack-standing';
import { packWorkbook } from './pack-workbook';

export const PACK_FORMATS = ['html', 'ods', 'csv'] as const;
export type PackFormat = (typeof PACK_FORMATS)[number];

/** A file of a pack. */
export interface PackFile {
  readonly name: string;
  readonly mediaType: string;
  readonly bytes: Uint8Array<ArrayBuffer>;
}

/** A pack as one file: HTML, a spreadsheet (ODS), or a zip file of CSV files with their metadata. Equal packs of equal
 *  standing give equal bytes. */
export function packFile(pack: PackDocument, format: PackFormat, standing: PackStanding): PackFile {
  const name = packFileName(pack);
  const encoded = (text: string) => new TextEncoder().encode(text);
  switch (format) {
    case 'html':
      return {
        ...{ name: `${name}.html`, mediaType: 'text/html; charset=utf-8' },
        bytes: encoded(renderPackHtml(pack, standing)),
      };
    case 'ods':
      return {
        ...{ name: `${name}.ods`, mediaType: ODS_TYPE },
        bytes: Uint8Array.from(odsOf(packWorkbook(pack, standing))),
      };
    case 'csv':
      return {
        ...{ name: `${name}-csv.zip`, mediaType: 'application/zip' },
        bytes: Uint8Array.from(
          zipOf(packCsvs(pack, standing).map((file) => ({ path: file.name, bytes: encoded(file.text) }))),
        ),
      };
    default:
      return format satisfies never;
  }
}
