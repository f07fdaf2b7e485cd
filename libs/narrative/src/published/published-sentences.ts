import { type PublishedAnswer, type PublishedSection } from '@muster/contracts';
import { saidText } from '../said/said-text';
import { publishedStatements } from './published-statements';

/** The statements of a section (`publishedStatements`) as texts. */
export function publishedSentences(
  section: PublishedSection,
  answer: Pick<PublishedAnswer, 'role' | 'sections'>,
): readonly string[] {
  return publishedStatements(section, answer).map(saidText);
}
