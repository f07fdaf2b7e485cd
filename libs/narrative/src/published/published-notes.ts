import { type PublishedSection } from '@muster/contracts';
import { NO_PROOF_OF_PARITY } from '../words/verdict-words';

/** What stands under one published figure: its own notes, and what `Cannot tell` does not mean. */
export function publishedNotes({ rows, notes }: PublishedSection): readonly string[] {
  const unsure = rows.some(({ verdict }) => verdict === 'cant-tell');
  return [...new Set([...notes, ...(unsure ? [`Cannot tell: ${NO_PROOF_OF_PARITY}`] : [])])];
}
