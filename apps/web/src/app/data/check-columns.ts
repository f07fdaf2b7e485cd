import { type FieldError } from '../ui/error-summary';
import { type ColumnChoice } from './column-choice';
import { CHARACTERISTICS, targetName } from './import-target';

/** The id of the select of a column, where an error link lands. */
export function columnField(index: number): string {
  return `column-${index}`;
}

/** What is wrong with the matching of columns: an undecided column, a thing matched twice, an extra dimension without a
 *  usable name, no person reference, no characteristic. Empty when the matching can be used. */
export function checkColumns(choices: readonly ColumnChoice[]): readonly FieldError[] {
  const errors: FieldError[] = [];
  const first = new Map<string, string>();
  choices.forEach(({ label: column, target, extraLabel }, index) => {
    const field = columnField(index);
    if (target === 'undecided') {
      errors.push({ field, message: `Choose what the column “${column}” is, or do not read it` });
    } else if (target === 'extra') {
      if (!extraId(extraLabel)) {
        errors.push({
          field: `${field}-name`,
          message: `Give the column “${column}” a name that begins with a letter`,
        });
      } else if (first.has(`extra:${extraId(extraLabel)}`)) {
        errors.push({ field: `${field}-name`, message: `Two columns have the name “${extraLabel.trim()}”` });
      }
      first.set(`extra:${extraId(extraLabel)}`, column);
    } else if (target !== 'ignore') {
      const earlier = first.get(target);
      if (earlier !== undefined) {
        errors.push({
          field,
          message: `“${earlier}” and “${column}” cannot both be the ${targetName(target).toLowerCase()}`,
        });
      }
      first.set(target, column);
    }
  });
  if (!first.has('person')) {
    errors.push({ field: columnField(0), message: 'Choose the column that holds the person reference' });
  }
  if (first.has('age-band') && first.has('dateOfBirth')) {
    errors.push({
      field: columnField(0),
      message: 'Read either the age band or the date of birth, not both',
    });
  }
  if (!CHARACTERISTICS.some((target) => first.has(target))) {
    errors.push({
      field: columnField(0),
      message: 'Choose a column for at least one characteristic, such as ethnicity or sex',
    });
  }
  return errors;
}

/** The id of an extra dimension from its name: kebab-case, empty when nothing usable is left. */
export function extraId(label: string): string {
  const id = label
    .normalize('NFKD')
    .toLowerCase()
    .replaceAll(/[^a-z0-9]+/g, '-')
    .replaceAll(/^-+|-+$/g, '')
    .slice(0, 40);
  return /^[a-z]/.test(id) ? id.replace(/-+$/, '') : '';
}
