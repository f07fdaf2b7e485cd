import { toCsv } from './to-csv';

describe('toCsv', () => {
  it('quotes what has to be quoted and ends every line with CRLF', () => {
    expect(
      toCsv([
        ['a', 'b, c'],
        ['say "x"', 'line\nbreak'],
      ]),
    ).toBe('a,"b, c"\r\n"say ""x""","line\nbreak"\r\n');
  });

  it.each(['=1+1', '+44', '-cmd', '@sum', '\tx', '-1+1'])('stops a spreadsheet from running %j', (text) => {
    expect(toCsv([[text]])).toBe(`'${text}\r\n`);
  });

  it.each(['-3.9', '0.5', '-1e-7', '12'])('leaves the number %s alone', (text) => {
    expect(toCsv([[text]])).toBe(`${text}\r\n`);
  });
});
