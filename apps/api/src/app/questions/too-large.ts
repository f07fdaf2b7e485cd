import { refuse, type Result } from '@muster/domain';
import { type QuestionRefusal } from './question-refusal';

/** The refusal of a question whose answer would be too long to work out or to read. */
export function tooLarge(): Result<never, QuestionRefusal> {
  return refuse(
    'question-too-large',
    'the question has too many combinations; ask by fewer dimensions or narrow it down.',
  );
}
