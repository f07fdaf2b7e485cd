import { type PublishedAnswer, type PublishedSection } from '@muster/contracts';
import { factsOfSection } from './facts-of-section';
import { publishedSentences } from './published-sentences';
import { readableAnswer } from './readable-answer';

const MOST_FACTS = 6;
/** Of one section, while others have something to say too. */
const MOST_OF_SECTION = 2;

/** The main facts of an answer: at most six statements, the first of each section before any second one, each with the time
 *  it is about. From shown figures alone; each sentence has at most 25 words and is said once. Where no section shows a
 *  group, what may be said instead. */
export function publishedFacts(answer: PublishedAnswer): readonly string[] {
  const readable = readableAnswer(answer);
  const said = new Set<string>();
  const mostEach = readable.sections.length === 1 ? MOST_FACTS : MOST_OF_SECTION;
  const statements = readable.sections
    .map((section) =>
      factsOfSection(section, readable, said)
        .slice(0, mostEach)
        .map((text, at) => (at === 0 ? withTime(text, section) : text)),
    )
    .filter((texts) => texts.length > 0)
    .slice(0, MOST_FACTS);
  if (statements.length === 0) return instead(readable);
  let left = MOST_FACTS - statements.length;
  return statements.flatMap(([first = '', ...others]) => {
    const more = others.slice(0, left);
    left -= more.length;
    return [first, ...more];
  });
}

/** The first section in its own words, which say why nothing is shown and which wider group is. */
function instead({ sections, ...answer }: PublishedAnswer): readonly string[] {
  const [first] = sections;
  if (first === undefined) return [];
  const statements = publishedSentences(first, { ...answer, sections });
  return statements.map((text, at) => (at === 0 ? withTime(text, first) : text));
}

function withTime(text: string, { kind, when }: PublishedSection): string {
  return kind === 'trend' || kind === 'curve' || when === '' ? text : `${when}. ${text}`;
}
