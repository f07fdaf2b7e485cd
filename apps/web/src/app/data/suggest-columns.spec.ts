import { type SnapshotMapping } from '@muster/domain';
import { suggestColumns } from './suggest-columns';

const column = (name: string, suggestion: string | null, reference = name) => ({
  name,
  reference,
  suggestion,
  values: null,
  dateFormats: null,
});
const columns = [
  column('Staff number', 'person'),
  column('Ethnic origin', 'ethnicity'),
  column('Ethnicity', 'ethnicity'),
  column('Sex', 'sex'),
  column('Colour of car', null),
  column('Shoe size', 'shoe-size'),
];

const targets = (choices: ReturnType<typeof suggestColumns>): string[] => choices.map(({ target }) => target);

describe('suggestColumns', () => {
  it('takes suggestions, forces a choice where two columns look alike, and reads nothing else', () => {
    expect(targets(suggestColumns(columns, null))).toEqual([
      'person',
      'undecided',
      'undecided',
      'sex',
      'ignore',
      'ignore',
    ]);
  });

  it('refers by position to what has no name of its own, and shows it so', () => {
    const choices = suggestColumns([column('', null, '#1'), column('Rank', 'rank', '#2')], null);
    expect(choices.map(({ column, label }) => [column, label])).toEqual([
      ['#1', 'Column 1 (no name)'],
      ['#2', 'Rank (column 2)'],
    ]);
  });

  it('follows the mapping used last, whatever the names suggest', () => {
    const remembered: SnapshotMapping = {
      kind: 'mapping',
      id: 'last',
      label: 'Last',
      dateFormat: 'yyyy-MM-dd',
      person: { column: 'STAFF NUMBER', mode: 'staff-number', stripLeadingZeros: false },
      duplicates: 'refuse',
      dimensions: {
        ethnicity: { column: 'Ethnicity', values: {} },
        'extra:car': { column: 'Colour of car', values: {} },
        'workforce-type': { constant: 'officer' },
      },
      extras: { car: 'Colour of the car' },
      fte: { column: 'Shoe size' },
      ignore: [],
    };
    const choices = suggestColumns(columns, remembered);
    expect(targets(choices)).toEqual(['person', 'ignore', 'ethnicity', 'ignore', 'extra', 'fte']);
    expect(choices[4]?.extraLabel).toBe('Colour of the car');
  });
});
