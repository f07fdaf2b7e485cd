import { type PublishedAnswer, type PublishedQuestion } from '@muster/contracts';
import { ok, type Result } from '@muster/domain';
import { type DisclosedTable } from '../release/disclosed-table';
import { answerFrom } from './answer-from';
import { declarationSection } from './declaration-section';
import { overTimeSection } from './over-time-section';
import { placesOf } from './places-of';
import { type Reading } from './reading';
import { notInRelease, type NotInRelease, readQuestion } from './read-question';
import { stockShares } from './stock-shares';

/** The page on representation: shares of groups against the population in the asked release, over every published release,
 *  and how many have declared. Refused, always alike, where the lattice of the role has no such shares. */
export function answerRepresentation(
  reading: Reading,
  question: PublishedQuestion,
): Result<DisclosedTable<PublishedAnswer>, NotInRelease> {
  const asked = readQuestion(reading, question);
  if (!asked.ok) return asked;
  const { earlier } = asked.value;
  const shares = stockShares(asked.value, 'representation', placesOf(asked.value, false), earlier);
  if (!shares) return notInRelease();
  return ok(
    answerFrom('representation', asked.value, [
      shares,
      overTimeSection(asked.value),
      declarationSection(asked.value, earlier),
    ]),
  );
}
