import { type PublishedAnswer } from '@muster/contracts';
import { readableSection } from './readable-section';

/** An answer whose every section says no more than may be told (`readableSection`). */
export function readableAnswer(answer: PublishedAnswer): PublishedAnswer {
  return { ...answer, sections: answer.sections.map(readableSection) };
}
