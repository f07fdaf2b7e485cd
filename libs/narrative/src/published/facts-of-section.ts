import { type PublishedAnswer, type PublishedSection } from '@muster/contracts';
import { NO_PROOF_OF_PARITY } from '../words/verdict-words';
import { publishedSentences } from './published-sentences';
import { tellingRows } from './telling-rows';

/** The statements of one section as main facts, without the sentences that were said before (`said`, which is added to) and
 *  without what only introduces a picture. None where no group is shown. */
export function factsOfSection(
  section: PublishedSection,
  answer: PublishedAnswer,
  said: Set<string>,
): readonly string[] {
  if (section.kind === 'trend' || section.kind === 'curve') {
    const [, ...changes] = publishedSentences(section, answer);
    return changes;
  }
  if (section.kind === 'declaration' && section.measured !== 'characteristic') return [];
  if (tellingRows(section).length === 0) return [];
  const told = hasRatios(section, answer) ? withoutComparison(section) : section;
  return publishedSentences(told, answer)
    .map((statement) => {
      const sentences = statement.split(/(?<=\.) (?=[A-Z])/);
      const fresh = sentences.filter((sentence) => sentence !== NO_PROOF_OF_PARITY && !said.has(sentence));
      for (const sentence of fresh) said.add(sentence);
      // That it is no proof stands beside the sentence before it, never alone.
      return sentences
        .filter((sentence, at) =>
          fresh.includes(sentences[sentence === NO_PROOF_OF_PARITY ? at - 1 : at] ?? ''),
        )
        .join(' ');
    })
    .filter((statement) => statement !== '');
}

/** Whether another section compares the same rates, with their ratios. */
function hasRatios({ kind, measure, when }: PublishedSection, { sections }: PublishedAnswer): boolean {
  return (
    kind === 'rates' &&
    sections.some((other) => other.kind === 'ratios' && other.measure === measure && other.when === when)
  );
}

function withoutComparison(section: PublishedSection): PublishedSection {
  return { ...section, comparator: null, rows: section.rows.map((row) => ({ ...row, verdict: null })) };
}
