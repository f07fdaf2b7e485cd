import { findBannedWords } from '../words/find-banned-words';
import { BOARD_CATALOGUE } from './board-catalogue';
import { formatParameter } from './format-parameter';
import { say } from './say';

const keys = Object.keys(BOARD_CATALOGUE.specs) as (keyof typeof BOARD_CATALOGUE.specs)[];
const CY_FORMS = ['zero', 'one', 'two', 'few', 'many', 'other'];

function formsOf(language: 'en' | 'cy', key: (typeof keys)[number]): readonly string[] {
  const message = BOARD_CATALOGUE[language][key];
  return typeof message === 'string' ? [message] : Object.values(message.forms);
}

function parametersIn(text: string): string[] {
  return [...text.matchAll(/\{(\w+)\}/g)].map(([, name]) => name ?? '').sort();
}

describe('the catalogue', () => {
  it('has the same keys in both languages, and every text of each says every parameter once', () => {
    expect(Object.keys(BOARD_CATALOGUE.cy).sort()).toEqual(Object.keys(BOARD_CATALOGUE.en).sort());
    for (const key of keys) {
      const expected = Object.keys(BOARD_CATALOGUE.specs[key]).sort();
      for (const text of [...formsOf('en', key), ...formsOf('cy', key)]) {
        expect([key, parametersIn(text)]).toEqual([key, expected]);
      }
    }
  });

  it('has no text that is empty, holds a word of the list, or is English in Welsh', () => {
    for (const key of keys) {
      for (const text of formsOf('en', key)) {
        expect(text).not.toBe('');
        expect(findBannedWords(text)).toEqual([]);
      }
    }
    const same = keys.filter(
      (key) => JSON.stringify(BOARD_CATALOGUE.cy[key]) === JSON.stringify(BOARD_CATALOGUE.en[key]),
    );
    // Words that both languages write alike.
    expect(same.sort()).toEqual(['people.staff', 'series.point']);
  });

  it('asks Intl.PluralRules for both forms of English and all six of Welsh', () => {
    expect(new Intl.PluralRules('en').resolvedOptions().pluralCategories.toSorted()).toEqual([
      'one',
      'other',
    ]);
    expect(new Intl.PluralRules('cy').resolvedOptions().pluralCategories.toSorted()).toEqual(
      CY_FORMS.toSorted(),
    );
    const told = (language: 'en' | 'cy', days: number) =>
      say(BOARD_CATALOGUE, language, 'board.stale', { days });
    expect([1, 2].map((days) => told('en', days).split('.')[0])).toEqual([
      'These figures are 1 day old',
      'These figures are 2 days old',
    ]);
    // CLDR: 0 zero, 1 one, 2 two, 3 few, 6 many, anything else other. Two softens the d of "diwrnod".
    expect([0, 1, 2, 3, 6, 4].map((days) => told('cy', days).split('.')[0])).toEqual([
      'Mae’r ffigurau hyn yn 0 diwrnod oed',
      'Mae’r ffigurau hyn yn 1 diwrnod oed',
      'Mae’r ffigurau hyn yn 2 ddiwrnod oed',
      'Mae’r ffigurau hyn yn 3 diwrnod oed',
      'Mae’r ffigurau hyn yn 6 diwrnod oed',
      'Mae’r ffigurau hyn yn 4 diwrnod oed',
    ]);
    const people = [0, 1, 2, 3, 6, 5].map((count) =>
      say(BOARD_CATALOGUE, 'cy', 'board.checked', { people: count }),
    );
    expect(people).toEqual([
      'Heb ei wirio (0)',
      'Gwiriwyd gan 1 person',
      'Gwiriwyd gan 2 berson',
      'Gwiriwyd gan 3 pherson',
      'Gwiriwyd gan 6 pherson',
      'Gwiriwyd gan 5 o bobl',
    ]);
  });

  it('writes numbers and dates the way each language does', () => {
    const period = { from: '2025-04-01', to: '2026-03-31' };
    expect([
      formatParameter('en', 'count', 1210),
      formatParameter('cy', 'count', 1210),
      formatParameter('en', 'percent', 0.04),
      formatParameter('en', 'points', -7),
      formatParameter('en', 'day', '2026-03-31'),
      formatParameter('cy', 'day', '2026-03-31'),
      formatParameter('en', 'months', period),
      formatParameter('cy', 'months', period),
      formatParameter('en', 'months', { from: '2025-04-01', to: '2025-09-30' }),
    ]).toEqual([
      ...['1,210', '1,210', '4%', '7', '31 March 2026', '31 Mawrth 2026'],
      ...['April 2025 to March 2026', 'Ebrill 2025 – Mawrth 2026', 'April to September 2025'],
    ]);
    expect(() => formatParameter('en', 'months', JSON.parse('{}'))).toThrow(TypeError);
  });
});
