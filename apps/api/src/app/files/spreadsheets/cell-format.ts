/** How the number in a cell is meant: as it is, as a day, a day with time, a time, or with leading zeros to so many
 *  digits (staff numbers such as 000123). */
export type CellFormat = 'number' | 'date' | 'date-time' | 'time' | { readonly digits: number };
