import { boardPositionSchema } from '@muster/contracts';
import fc from 'fast-check';
import { aBoardPosition } from '../../fixtures/a-board-position';
import { aBoardNumber, BOARD_FACTS } from '../../fixtures/board-facts';
import { numbersOf } from '../../fixtures/numbers-of';
import { LANGUAGES } from '../catalogue/language';
import { findBannedWords } from '../words/find-banned-words';
import { boardPage } from './board-page';
import { boardSentence } from './board-sentence';

describe.each(LANGUAGES)('the board position in words, %s', (language) => {
  const page = boardPage(aBoardPosition(), language);

  it('is made of a position that the contract knows, and has every part', () => {
    expect(boardPositionSchema.safeParse(aBoardPosition()).error).toBeUndefined();
    expect([page.headlines.length, page.decisions.length, page.questions.length]).toEqual([3, 2, 4]);
    expect([page.status.length, page.changes.length, page.undecided.length]).toEqual([4, 5, 6]);
    expect([page.stale, page.nothingShown]).toEqual([null, null]);
    expect(page.draft?.includes('Draft, not reviewed.') ?? false).toBe(language === 'cy');
  });

  it('has no text that is empty, too long, of the word list, or still a pattern', () => {
    const texts = [
      ...[page.title, ...page.status, ...page.changes, ...page.notShown],
      ...page.headlines.map(({ text }) => text),
      ...page.decisions.flatMap(({ sentence, reason, owner }) => [sentence.text, reason, owner]),
      ...page.questions.flatMap(({ question, sentence, state, series }) => [
        ...[question, sentence.text, state.word, series.label, ...series.points.map(({ text }) => text)],
      ]),
      ...page.undecided.map(({ text }) => text),
    ];
    for (const text of texts) {
      expect(text).toMatch(/\S/);
      expect(text).not.toMatch(/[{}]|undefined|null|NaN/);
      expect(findBannedWords(text)).toEqual([]);
      for (const sentence of text.split(/(?<=[.]) (?=\p{Lu})/u)) {
        expect(sentence.split(' ').length).toBeLessThanOrEqual(25);
      }
    }
  });

  it('says no number that is not one of its facts', () => {
    const share = fc.integer({ min: 0, max: 100 }).map((percent) => percent / 100);
    const people = fc.integer({ min: 1, max: 4000 }).map((five) => five * 5);
    fc.assert(
      fc.property(fc.constantFrom(...Object.values(BOARD_FACTS)), share, share, people, (fact, a, b, n) => {
        const put = { share: aBoardNumber(a, 'share'), population: aBoardNumber(b, 'share') };
        const rates = { rate: aBoardNumber(a, 'share'), comparatorRate: aBoardNumber(b, 'share') };
        const changed = Object.fromEntries(
          Object.entries({ ...put, ...rates, events: aBoardNumber(n, 'people') }).filter(([name]) =>
            Object.entries(fact).some(([key, value]) => key === name && value !== null),
          ),
        );
        const { text, numbers } = boardSentence({ ...fact, ...changed }, 'board', language);
        const fixed = ['5,', '5', '2025', '2026', '2025/26', '26', '2'];
        const cells = numbers.flatMap(({ shown }) => numbersOf(shown));
        const said = numbersOf(text).map((number) => number.replace(/,$/, ''));
        expect(said.filter((number) => ![...cells, ...fixed].includes(number))).toEqual([]);
        for (const { shown } of numbers) expect(text).toContain(shown);
      }),
      { numRuns: 300 },
    );
  });
});

describe('the board position in words', () => {
  it('says whose rate a change is of, where the sentence compares two groups', () => {
    const { questions } = boardPage(aBoardPosition(), 'en');

    expect(questions.map(({ state }) => state.word)).toEqual([
      ...['No clear change', 'Too few to tell', 'Rate of Black officers: getting worse'],
      'Nothing to compare with yet',
    ]);
  });

  it('warns of old figures, of a late release, and when nothing can be shown', () => {
    const position = aBoardPosition();
    const withheld = BOARD_FACTS['share-withheld'];
    if (!withheld) throw new Error('no such fact');
    const page = boardPage(
      {
        ...position,
        age: { days: 237, staleAfter: 140 },
        next: { ...position.next, overdue: true },
        headlines: position.headlines.map(({ link }) => ({ link, fact: withheld })),
      },
      'en',
    );

    expect(page.stale).toBe('These figures are 237 days old. Ask an analyst when the next release comes.');
    expect(page.status).toContain('Next update was due by 14 August 2026');
    expect(page.nothingShown).toMatch(/^None of these figures can be shown to your role/);
  });

  it('says why a decision is flagged, with its threshold, and who owns it', () => {
    expect(boardPage(aBoardPosition(), 'en').decisions[0]).toMatchObject({
      reason: 'The range of the share lies below the population, and the gap is 3 points or more.',
      owner: 'Recruitment lead',
    });
    expect(boardPage(aBoardPosition(), 'cy').decisions[0]?.owner).toBe('Arweinydd recriwtio');
  });

  it('shows a gap where a point has no figure', () => {
    const [question] = boardPage(aBoardPosition(), 'en').questions;

    expect(question?.series.points).toEqual([
      { value: 0.03, text: '30 September 2025: 3%' },
      { value: null, text: '31 December 2025: no figure' },
      { value: 0.04, text: '31 March 2026: 4%' },
    ]);
  });
});
