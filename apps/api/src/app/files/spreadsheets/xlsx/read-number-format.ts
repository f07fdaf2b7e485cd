import { type CellFormat } from '../cell-format';

/** Quoted text, escaped characters, padding, colours, languages and conditions; not the elapsed time in [h], [m], [s]. */
const NOT_SHOWN = /"[^"]*"|\\.|[_*].|\[(?![hms]+\])[^\]]*\]/gi;
const LONGEST_CODE = 255;

/** What a number format of a workbook makes of a number, by the first part of its code (`dd/mm/yyyy;@`). Source: ECMA-376
 *  part 1, 18.8.31. */
export function readNumberFormat(code: string): CellFormat {
  const [first = ''] = code.slice(0, LONGEST_CODE).replace(NOT_SHOWN, '').toLowerCase().split(';');
  if (/^0{2,30}$/.test(first)) return { digits: first.length };
  if (first.trim() === 'general' || first.includes('general')) return 'number';
  const letters = first.replaceAll(/e[+-]/g, '').replaceAll(/am\/pm|a\/p/g, 'h');
  const time = /[hs]/.test(letters);
  const date = /[dye]/.test(letters) || (letters.includes('m') && !time);
  if (date) return time ? 'date-time' : 'date';
  return time ? 'time' : 'number';
}
