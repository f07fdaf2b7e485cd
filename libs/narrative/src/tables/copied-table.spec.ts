import { copiedTable } from './copied-table';

describe('a table for the clipboard', () => {
  const cell = (text: string, sort: number | string | null = text) => ({ text, sort });
  const { text, html } = copiedTable({
    caption: 'Gap & share',
    columns: [
      { id: 'group', header: 'Group', numeric: false, rowHeader: true },
      { id: 'gap', header: 'Gap (points)', numeric: true, rowHeader: false },
    ],
    rows: [
      { id: 'a', cells: [cell('Black'), cell('−1,203.9', -1203.94)], detail: [] },
      { id: 'b', cells: [cell('=HYPERLINK("x")\tA'), cell('[c]', null)], detail: [] },
    ],
    symbols: [{ symbol: '[c]', meaning: 'fewer than 5, or withheld' }],
  });

  it('is separated by tabs for a spreadsheet, with plain numbers, symbols and no formula', () => {
    expect(text).toBe(
      'Group\tGap (points)\r\nBlack\t-1203.9\r\n\'=HYPERLINK("x") A\t[c]\r\n[c] = fewer than 5, or withheld\r\n',
    );
  });

  it('is a table for a document, as it stands on the page', () => {
    expect(html).toBe(
      '<table><caption>Gap &amp; share</caption><thead><tr><th scope="col">Group</th><th scope="col">Gap (points)</th>' +
        '</tr></thead><tbody><tr><th scope="row">Black</th><td>-1,203.9</td></tr>' +
        '<tr><th scope="row">\'=HYPERLINK(&quot;x&quot;) A</th><td>[c]</td></tr></tbody></table>' +
        '<p>[c] = fewer than 5, or withheld</p>',
    );
  });
});
