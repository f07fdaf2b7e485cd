import { type Check } from './check';

/** Cells are merged in the header or below it, so that a value stands for several rows or columns. */
export const checkMergedCells = {
  code: 'merged-cells',
  stage: 'outside',
  severity: 'error',
  hopeless: true,
  message: ({ count }) =>
    `Cells are merged in the table, at ${count === 1 ? 'one place' : `${count.toLocaleString('en-GB')} places`}.`,
  repair: 'Unmerge all cells from the header down, fill in every row, and send the file again.',
} as const satisfies Check;
