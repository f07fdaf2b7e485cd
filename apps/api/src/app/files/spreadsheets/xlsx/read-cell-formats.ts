import { UnreadableFile } from '../../unreadable-file';
import { type CellFormat } from '../cell-format';
import { readPart } from '../read-part';
import { SPREADSHEET_LIMITS } from '../spreadsheet-limits';
import { type ZipPackage } from '../zip-package';
import { builtinNumberFormat } from './builtin-number-format';
import { readNumberFormat } from './read-number-format';

/** Number of a cell style -> what it makes of a number, from the part of styles. */
export async function readCellFormats(book: ZipPackage, name: string): Promise<readonly CellFormat[]> {
  const custom = new Map<number, CellFormat>();
  const styles: CellFormat[] = [];
  let list = '';
  await readPart(book, name, {
    open: (tag, attributes) => {
      if (tag === 'numFmts' || tag === 'cellXfs') list = tag;
      else if (tag === 'numFmt' && list === 'numFmts') {
        custom.set(Number(attributes['numFmtId']), readNumberFormat(attributes['formatCode'] ?? ''));
      } else if (tag === 'xf' && list === 'cellXfs') {
        const id = Number(attributes['numFmtId'] ?? 0);
        styles.push(custom.get(id) ?? builtinNumberFormat(id));
      }
      if (styles.length > SPREADSHEET_LIMITS.cellStyles || custom.size > SPREADSHEET_LIMITS.cellStyles) {
        throw new UnreadableFile('spreadsheet-bomb');
      }
    },
    close: (tag) => {
      if (tag === list) list = '';
    },
  });
  return styles;
}
