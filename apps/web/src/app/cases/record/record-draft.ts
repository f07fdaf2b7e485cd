import { type BodyOf, type CaseStory } from '@muster/case-protocol';
import { type FieldError } from '../../ui/error-summary';

/** Record and codes as they are typed, without their kinds. */
export interface RecordDraft {
  readonly record: Omit<BodyOf<'record'>, 'kind'>;
  readonly codes: Omit<BodyOf<'codes'>, 'kind'>;
}

const EMPTY: RecordDraft = {
  record: {
    ...{ happening: '', help: '', keep: '', couldHaveDone: '', likelihood: '' },
    ...{ comeBack: 'not-asked', mustBeActedOn: '', betweenUs: '' },
  },
  codes: { themes: [], otherTheme: '', direction: 'not-said', avoidable: 'not-asked', reasons: [] },
};
const LONGEST_OTHER = 200;
const LONGEST_TEXT = 12_000;
const MOST_THEMES = 4;
export const MOST_REASONS = 5;

/** What the form starts from: the newest version, or nothing. */
export function recordDraft(story: Pick<CaseStory, 'record' | 'codes'> | null): RecordDraft {
  const { kind: _record, ...record } = story?.record?.body ?? { kind: 'record', ...EMPTY.record };
  const { kind: _codes, ...codes } = story?.codes?.body ?? { kind: 'codes', ...EMPTY.codes };
  return { record, codes };
}

/** What is missing or too much in a record. An empty section is fine; no theme is not, because totals are made of them. */
export function checkRecord({ record, codes }: RecordDraft): readonly FieldError[] {
  const errors: FieldError[] = [];
  const add = (field: string, message: string): void => void errors.push({ field, message });
  if (record.happening.trim() === '') add('record-happening', 'Write in a sentence or two what is going on');
  for (const [key, text] of Object.entries(record)) {
    if (text.length > LONGEST_TEXT) add(`record-${key}`, 'This section is longer than 12,000 characters');
  }
  if (codes.themes.length === 0) add('record-themes', 'Choose one theme or more');
  if (codes.themes.length > MOST_THEMES) add('record-themes', `Choose at most ${MOST_THEMES} themes`);
  if (codes.themes.includes('other') && codes.otherTheme.trim() === '') {
    add('record-other-theme', 'Say in a few words what the other theme is');
  }
  if (codes.otherTheme.length > LONGEST_OTHER) {
    add('record-other-theme', `Say it in ${LONGEST_OTHER} characters or fewer`);
  }
  if (codes.reasons.length > MOST_REASONS) add('record-reasons', `Choose at most ${MOST_REASONS} reasons`);
  return errors;
}
