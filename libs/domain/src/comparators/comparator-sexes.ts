/** Answers to sex in the Home Office tables: two until 2020, five from 2021. Codes are those of our classification `sex`;
 *  `declared` as there. */
export const COMPARATOR_SEXES = [
  { code: 'female', label: 'Female', published: ['Female', 'Women'], declared: true },
  { code: 'male', label: 'Male', published: ['Male', 'Men'], declared: true },
  {
    code: 'self-described',
    label: 'Prefer to self-describe',
    published: ['Prefer to self-describe', 'Self-described'],
    declared: true,
  },
  {
    code: 'prefer-not-to-say',
    label: 'Prefer not to say',
    published: ['Prefer not to say'],
    declared: false,
  },
  { code: 'not-stated', label: 'Not stated', published: ['Not stated', 'Unknown'], declared: false },
] as const;
