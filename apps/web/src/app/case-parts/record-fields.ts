import { type FieldUse } from './field-use';

export interface RecordField {
  readonly key:
    | 'happening'
    | 'help'
    | 'keep'
    | 'couldHaveDone'
    | 'likelihood'
    | 'comeBack'
    | 'mustBeActedOn'
    | 'betweenUs';
  readonly label: string;
  readonly use: FieldUse;
}

/** The eight sections of the record in their order. In a leaving conversation `comeBack` is asked instead of `likelihood`. */
export const RECORD_FIELDS: readonly RecordField[] = [
  { key: 'happening', label: 'What is going on', use: 'between-us' },
  { key: 'help', label: 'What would help', use: 'between-us' },
  { key: 'keep', label: 'What would keep you', use: 'between-us' },
  { key: 'couldHaveDone', label: 'What we could have done', use: 'between-us' },
  { key: 'likelihood', label: 'In your words, how likely are you to leave?', use: 'between-us' },
  { key: 'comeBack', label: 'Would you come back?', use: 'between-us' },
  { key: 'mustBeActedOn', label: 'What must be acted on', use: 'shared' },
  { key: 'betweenUs', label: 'Anything else that stays between us', use: 'between-us' },
];
