import { sentenceOfSaid } from './sentence-of-said';

const SAID = [
  { text: 'Black officers are ', cell: null },
  { text: '4%', cell: { row: 'black', column: 'share' } },
  { text: ' of ', cell: null },
  { text: '85', cell: { row: 'black', column: 'hidden' } },
  { text: '.', cell: null },
];

describe('sentenceOfSaid', () => {
  it('leads a number to the trace of its own cell, and keeps what leads nowhere together', () => {
    expect(sentenceOfSaid(SAID, (row, column) => (column === 'share' ? `trace of ${row}` : null))).toEqual([
      { text: 'Black officers are ', trace: null },
      { text: '4%', trace: 'trace of black' },
      { text: ' of 85.', trace: null },
    ]);
  });
});
