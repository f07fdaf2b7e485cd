import { isReferenceDate, tellsANumber } from '@muster/domain';
import { type FieldError } from '../ui/error-summary';

const SHORTEST = 5;
const LONGEST = 120;

export interface AnnotationDraft {
  /** `YYYY-MM-DD`. */
  readonly day: string;
  readonly text: string;
}

/** What is missing or malformed in an annotation, before it is sent. The server checks again. */
export function checkAnnotation({ day, text }: AnnotationDraft, today: string): readonly FieldError[] {
  const errors: FieldError[] = [];
  if (day === '') errors.push({ field: 'annotation-day', message: 'Enter the day, for example 1 4 2026' });
  else if (!isReferenceDate(day))
    errors.push({ field: 'annotation-day', message: 'Enter a day that exists' });
  else if (day > today) {
    errors.push({ field: 'annotation-day', message: 'The day must be today or earlier' });
  }
  const told = textProblem(text.trim());
  if (told !== '') errors.push({ field: 'annotation-text', message: told });
  return errors;
}

function textProblem(text: string): string {
  if (text.length < SHORTEST) return `Say what happened in ${SHORTEST} characters or more`;
  if (text.length > LONGEST) return `Say what happened in ${LONGEST} characters or fewer`;
  return tellsANumber(text)
    ? 'Leave numbers out: they come from the figures. Years, quarters (Q2) and references (#195) can stay'
    : '';
}
