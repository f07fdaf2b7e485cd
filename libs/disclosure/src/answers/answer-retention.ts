import { type PublishedAnswer, type PublishedQuestion } from '@muster/contracts';
import { ok, type Result } from '@muster/domain';
import { type DisclosedTable } from '../release/disclosed-table';
import { answerFrom } from './answer-from';
import { flowSection } from './flow-section';
import { hasFlows, NO_FLOWS } from './has-flows';
import { leavingByServiceSection } from './leaving-by-service-section';
import { leavingRoutesSection } from './leaving-routes-section';
import { netChangeSection } from './net-change-section';
import { placesOf } from './places-of';
import { type Reading } from './reading';
import { notInRelease, type NotInRelease, readQuestion } from './read-question';
import { stayingSection } from './staying-section';
import { withComparator } from './with-comparator';

/** The page on retention: who joined and left in a fixed period, how groups compare, how and when in a working life people
 *  leave, how long they stay. Refused, always alike, where the lattice of the role has none of it. */
export function answerRetention(
  reading: Reading,
  question: PublishedQuestion,
): Result<DisclosedTable<PublishedAnswer>, NotInRelease> {
  const read = readQuestion(reading, question);
  if (!read.ok) return read;
  const asked = withComparator(read.value);
  const [all, groups] = [placesOf(asked, true), placesOf(asked, false)];
  const leavers = flowSection(asked, { id: 'leavers', kind: 'rates', measure: 'leavers', places: all });
  if (!leavers && hasFlows(asked, 'leavers')) return notInRelease();
  return ok(
    answerFrom(
      'retention',
      asked,
      [
        leavers,
        flowSection(asked, { id: 'leavers-compared', kind: 'ratios', measure: 'leavers', places: groups }),
        flowSection(asked, { id: 'joiners', kind: 'rates', measure: 'joiners', places: all }),
        netChangeSection(asked),
        leavingRoutesSection(asked),
        leavingByServiceSection(asked),
        stayingSection(asked),
      ],
      leavers ? [] : [NO_FLOWS],
    ),
  );
}
