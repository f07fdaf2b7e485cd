/** Labels of groups that are adjectives people use of themselves and that stand before a noun: `Black officers`. */
export const GROUP_ADJECTIVES: readonly string[] = [
  'Asian',
  'Black',
  'White',
  'White British',
  'Chinese',
  'Hispanic',
  'Native American',
  'Female',
  'Male',
];
