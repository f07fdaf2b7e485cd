/** Says to somebody who does not see the sheet what follows. */
export const ONE_TABLE = 'This sheet contains one table.';
