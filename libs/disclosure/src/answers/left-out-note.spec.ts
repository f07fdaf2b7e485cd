import { publishedAnswerSchema, publishedQuestionSchema } from '@muster/contracts';
import { aRelease } from '../../test/a-release';
import { openRelease } from '../release/open-release';
import { type ReleasedFigures } from '../release/released-figures';
import { answerRepresentation } from './answer-representation';
import { leftOutNote } from './left-out-note';

const WORDS = {
  ...{ forceName: 'Example Constabulary', synthetic: true, codeVersion: '0.1.0' },
  people: { officer: 'officers' },
};

/** A release of officers that has everything but these dimensions and the tables by them. */
function without(...gone: readonly string[]): ReleasedFigures {
  const { meta, rules } = aRelease('2025-Q3', 'board', { stock: 1210 });
  return openRelease(
    {
      ...meta,
      dimensions: { officer: meta.dimensions.officer?.filter(({ id }) => !gone.includes(id)) ?? [] },
      tables: meta.tables.filter(({ dims }) => dims.every((id) => !gone.includes(id))),
    },
    [],
    rules,
  );
}

describe('leftOutNote', () => {
  it('says nothing of a release that divides people by everything', () => {
    expect(leftOutNote({ figures: without(), words: WORDS }, 'officer')).toEqual([]);
  });

  it.each([
    [['unit'], 'by unit: the force does not hold it, or'],
    [['religion', 'unit'], 'by unit and religion: the force does not hold them, or'],
    [
      ['orientation', 'leaving-route', 'service-band'],
      'by length of service, reason for leaving and sexual orientation: the force does not hold them, or',
    ],
  ])('names %j', (gone, words) => {
    expect(leftOutNote({ figures: without(...gone), words: WORDS }, 'officer')).toEqual([
      `This release does not divide officers ${words} not in categories that can be published.`,
    ]);
  });

  it('says nothing of people whom the release does not count', () => {
    expect(leftOutNote({ figures: without('unit'), words: WORDS }, 'special')).toEqual([]);
  });

  it('stands among the notes of an answer, after how counts are rounded', () => {
    const figures = without('unit');
    const answered = answerRepresentation(
      { figures, published: [figures], words: WORDS, gate: 0.6, baseline: null },
      publishedQuestionSchema.parse({ force: 'EXMP' }),
    );
    if (!answered.ok) throw new Error(answered.refusal.code);
    const { about } = publishedAnswerSchema.parse(JSON.parse(JSON.stringify(answered.value)));

    expect(about.notes).toEqual([
      'The people of this force are invented.',
      expect.stringContaining('multiple of 5') as string,
      'This release does not divide officers by unit: the force does not hold it, or not in categories that can be published.',
    ]);
  });
});
