import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { BOARD_FACTS } from '../../fixtures/board-facts';
import { LANGUAGES } from '../catalogue/language';
import { findBannedWords } from '../words/find-banned-words';
import { boardSentence } from './board-sentence';
import { readingGrade } from '../../fixtures/reading-grade';

const states = Object.entries(BOARD_FACTS);
/** Words that would claim more than a range says, or why something is so. */
const NEVER =
  /\b(twice|double|times as|half as|three times|explained by|because of|due to|caused|reason for|best|worst)\b/i;

function golden(language: string): unknown {
  return JSON.parse(readFileSync(join(__dirname, `../../fixtures/board-sentences-${language}.json`), 'utf8'));
}

describe.each(LANGUAGES)('the sentences of the board position in %s', (language) => {
  it('are those of the golden file, state by state, for a board and for a network', () => {
    const said = Object.fromEntries(
      states.map(([name, fact]) => {
        const [board, network] = (['board', 'network'] as const).map(
          (role) => boardSentence(fact, role, language).text,
        );
        return [name, board === network ? board : { board, network }];
      }),
    );

    expect(said).toEqual(golden(language));
  });

  it.each(states)('%s: short, plain, without cause or multiple, every number with its cell', (_, fact) => {
    const { text, numbers } = boardSentence(fact, 'board', language);

    expect(findBannedWords(text)).toEqual([]);
    expect(text).not.toMatch(NEVER);
    for (const sentence of text.split(/(?<=[.]) (?=\p{Lu})/u)) {
      expect(sentence.split(' ').length).toBeLessThanOrEqual(25);
      const ofFacts = numbers.filter(({ shown }) => sentence.includes(shown));
      expect(ofFacts.length).toBeLessThanOrEqual(3);
    }
    for (const { shown, number } of numbers) {
      expect(text).toContain(shown);
      if (number.source.kind === 'released') expect(number.source.cells.length).toBeGreaterThan(0);
    }
  });
});

describe('the sentences of the board position', () => {
  it('can be read by a fourteen-year-old: Flesch-Kincaid grade 9 or less over all states', () => {
    const text = states.map(([, fact]) => boardSentence(fact, 'board', 'en').text).join(' ');

    expect(readingGrade(text)).toBeLessThanOrEqual(9);
  });

  it('say that there is no clear difference when the range says so, and that this is no proof', () => {
    for (const name of ['share-cant-tell', 'leave-cant-tell', 'promoted-cant-tell']) {
      const fact = BOARD_FACTS[name];
      if (!fact) throw new Error(name);
      const { text } = boardSentence(fact, 'board', 'en');
      expect(text).toContain('no clear difference');
      expect(text).toContain('This does not mean there is no disparity.');
    }
  });
});
