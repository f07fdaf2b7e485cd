import { type CellFormat } from '../cell-format';

/** The number formats that a workbook uses by number only. 14 to 17 are dates, 22 has a time as well, 18 to 21 and 45 to 47
 *  are times; 27 to 36 and 50 to 58 are dates and times of East Asian editions. Source: ECMA-376 part 1, 18.8.30. */
export function builtinNumberFormat(id: number): CellFormat {
  if ((id >= 14 && id <= 17) || (id >= 27 && id <= 31) || id === 36 || (id >= 50 && id <= 58)) return 'date';
  if (id === 22) return 'date-time';
  if ((id >= 18 && id <= 21) || (id >= 32 && id <= 35) || (id >= 45 && id <= 47)) return 'time';
  return 'number';
}
