/** Reads one cell as the integer that is stored: a vocabulary id, hundredths of FTE, or a day. A cell that cannot be read
 *  is noted as an issue and gives `UNREAD`. */
export interface CellReader {
  read(bytes: Uint8Array, start: number, end: number, row: number): number;
}

/** Stands for "nothing": an empty date, or a cell whose problem is already noted. */
export const UNREAD = -2_147_483_648;
