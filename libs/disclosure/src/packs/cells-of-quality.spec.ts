import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { publishedAnswerSchema, publishedQuestionSchema } from '@muster/contracts';
import { readQualityTargets } from '@muster/domain';
import { aRelease } from '../../test/a-release';
import { type Reading } from '../answers/reading';
import { answerQuality } from '../quality/answer-quality';
import { cellsOfFigure } from './cells-of-figure';

const PLANTED = {
  ...{ stock: 1210, 'stock ethnicity=declared': 1000, 'stock ethnicity=unknown': 210 },
  ...{ 'stock ethnicity=PNTS': 50, 'stock ethnicity=black': 60 },
  ...{ 'stock unit=North': 200, 'stock ethnicity=declared unit=North': 190 },
};

function reading(): Reading {
  const figures = aRelease('2025-Q3', 'board', PLANTED);
  const shares = new Map([['black', 0.1]]);
  return {
    ...{ figures, published: [figures], gate: 0.6 },
    baseline: { id: 'census', label: 'Census', dimension: 'ethnicity', shares },
    words: {
      ...{ forceName: 'Example', synthetic: true, codeVersion: '0.1.0', annotations: [] },
      people: { officer: 'officers' },
    },
  };
}

function cells(id: string, group: Readonly<Record<string, string>>, column: string) {
  const targets = readQualityTargets(
    JSON.parse(readFileSync(join(__dirname, '../../../../definitions/quality/targets.json'), 'utf8')),
  );
  if (!targets.ok) throw new Error(targets.refusal.message);
  const rules = { targets: targets.value, refusals: { ethnicity: ['PNTS'] } };
  const asked = publishedQuestionSchema.parse({ force: 'EXMP' });
  const answer = answerQuality(reading(), asked, rules, { officer: 'Police officers' });
  if (!answer.ok) throw new Error(answer.refusal.message);
  const { sections } = publishedAnswerSchema.parse(answer.value.toJSON());
  const section = sections.find((each) => each.id === id);
  if (!section) throw new Error('no such section');
  const asAt = id === 'declaration-over-time' ? '2025-09-30' : null;
  return cellsOfFigure(reading(), 'officer', { section, group, column, asAt }).map((cell) =>
    cell.replace('2025-Q3 officer|stock||', ''),
  );
}

/** Worked by hand from the planted counts: 1,000 of 1,210; 190 of 200; 60 of 1,000; 60 and 210 of 1,210. */
describe('the cells of data quality', () => {
  it.each([
    ['declaration-by-characteristic', { characteristic: 'ethnicity' }, 'people', ['ethnicity=declared']],
    ['declaration-by-characteristic', { characteristic: 'ethnicity' }, 'all', ['']],
    ['declaration-by-characteristic', { characteristic: 'ethnicity' }, 'share', ['ethnicity=declared', '']],
    ['declaration-by-characteristic', { characteristic: 'ethnicity' }, 'target', []],
    [
      'declaration-by-unit',
      { characteristic: 'ethnicity', unit: 'North' },
      'share',
      ['ethnicity=declared&unit=North', 'unit=North'],
    ],
    ['declaration-over-time', { characteristic: 'ethnicity' }, 'value', ['ethnicity=declared', '']],
    [
      'verdict-bounds',
      { ethnicity: 'black', assumption: 'declared' },
      'share',
      ['ethnicity=black', 'ethnicity=declared'],
    ],
    ['verdict-bounds', { ethnicity: 'black', assumption: 'none' }, 'share', ['ethnicity=black', '']],
    [
      'verdict-bounds',
      { ethnicity: 'black', assumption: 'all' },
      'people',
      ['ethnicity=black', 'ethnicity=unknown'],
    ],
  ])('%s %j %s', (section, group, column, expected) => {
    expect(cells(section, group, column)).toEqual(expected);
  });

  it('name those who chose not to say among those without an answer', () => {
    const found = cells('declaration-by-characteristic', { characteristic: 'ethnicity' }, 'refused');
    expect(found).toContain('ethnicity=PNTS');
  });
});
