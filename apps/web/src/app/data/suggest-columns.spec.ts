import { type SnapshotMapping } from '@muster/domain';
import { suggestColumns } from './suggest-columns';

const columns = [
  { name: 'Staff number', suggestion: 'person', values: null },
  { name: 'Ethnic origin', suggestion: 'ethnicity', values: null },
  { name: 'Ethnicity', suggestion: 'ethnicity', values: null },
  { name: 'Sex', suggestion: 'sex', values: null },
  { name: 'Colour of car', suggestion: null, values: null },
  { name: 'Shoe size', suggestion: 'shoe-size', values: null },
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
