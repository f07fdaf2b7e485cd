import { checkColumns, extraId } from './check-columns';
import { type ColumnChoice } from './column-choice';
import { type Target } from './import-target';

const choice = (column: string, target: Target, extraLabel = ''): ColumnChoice => ({
  column,
  label: column,
  target,
  extraLabel,
});
const messages = (...choices: ColumnChoice[]): string[] =>
  checkColumns(choices).map(({ message }) => message);
const person = choice('No', 'person');
const sex = choice('Sex', 'sex');

describe('checkColumns', () => {
  it('accepts a person reference and one characteristic', () => {
    expect(messages(person, sex, choice('Other', 'ignore'))).toEqual([]);
    expect(messages(person, choice('Born', 'dateOfBirth'))).toEqual([]);
  });

  it.each([
    ['no person reference', [sex], 'Choose the column that holds the person reference'],
    [
      'no characteristic',
      [person, choice('Rank', 'rank')],
      'Choose a column for at least one characteristic, such as ethnicity or sex',
    ],
    ['one thing twice', [person, sex, choice('Gender', 'sex')], '“Sex” and “Gender” cannot both be the sex'],
    [
      'an undecided column',
      [person, sex, choice('Ethnicity', 'undecided')],
      'Choose what the column “Ethnicity” is, or do not read it',
    ],
    [
      'an extra dimension without a name',
      [person, sex, choice('X', 'extra', ' 7 ')],
      'Give the column “X” a name that begins with a letter',
    ],
    [
      'two extra dimensions with one name',
      [person, sex, choice('X', 'extra', 'Team'), choice('Y', 'extra', 'team')],
      'Two columns have the name “team”',
    ],
    [
      'age band and date of birth together',
      [person, choice('Band', 'age-band'), choice('Born', 'dateOfBirth')],
      'Read either the age band or the date of birth, not both',
    ],
  ])('refuses %s', (_, choices, message) => expect(messages(...choices)).toEqual([message]));
});

describe('extraId', () => {
  it.each([
    ['Promotion board', 'promotion-board'],
    ['  Éducation (level) ', 'e-ducation-level'],
    ['3rd shift', ''],
    ['', ''],
  ])('makes %j into %j', (label, id) => expect(extraId(label)).toBe(id));
});
