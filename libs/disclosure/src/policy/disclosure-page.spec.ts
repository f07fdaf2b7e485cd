import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { aPolicy } from '../../test/a-policy';
import { publishedInterval } from '../audit/published-interval';

const DOCS = join(__dirname, '../../../../docs/methods');
const page = readFileSync(join(DOCS, 'disclosure.md'), 'utf8');
const [readers = '', statisticians = ''] = page.split('## For a statistician');
const rowsOf = (first: RegExp) =>
  page
    .split('\n')
    .filter((line) => first.test(line))
    .map((line) => line.split('|').map((cell) => cell.trim()));

describe('the methods page on disclosure', () => {
  it('has both parts, a review date and references', () => {
    expect(readers).toContain('## For a staff network');
    expect(statisticians).toContain('## References');
    expect(page).toMatch(/^review-by: \d{4}-\d{2}-\d{2}$/m);
  });

  it('gives every parameter as the policy has it', () => {
    const written = rowsOf(/^\| `/).map(([, name = '', value, floor]) => [
      name.replaceAll('`', ''),
      { value: Number(value), floor: Number(floor) },
    ]);
    const floors = Object.entries(aPolicy()).flatMap(([name, parameter]) =>
      typeof parameter === 'object' && 'floor' in parameter
        ? [[name, { value: parameter.value, floor: parameter.floor }]]
        : [],
    );
    expect(written).toEqual(floors.filter(([name]) => name !== undefined));
  });

  it('gives the intervals that an outsider has', () => {
    const rows = rowsOf(/^\| \d+ \|/);
    expect(rows).toHaveLength(4);
    for (const [, value = '', fresh, carried] of rows) {
      const words = [false, true].map((maybeHeld) => {
        const { least, most } = publishedInterval(
          { status: 'ok', value: Number(value) },
          maybeHeld,
          aPolicy(),
        );
        return `${least} to ${most}`;
      });
      expect([fresh, carried]).toEqual(words);
    }
  });

  it('speaks to networks on one page, in sentences of at most 25 words', () => {
    const words = (text: string) => text.split(/\s+/).filter((word) => /\w/.test(word));
    const body = readers.split('## For a staff network')[1] ?? '';
    const sentences = body.replaceAll('**', '').split(/(?<=[.?!:"])\s+/);
    expect(words(body).length).toBeLessThan(520);
    expect(sentences.filter((sentence) => words(sentence).length > 25)).toEqual([]);
  });
});
