import { type CommitmentRequest } from '@muster/contracts';
import { countsPeople, isReferenceDate, measureAddress, ok, refuse, type Result } from '@muster/domain';
import { pointsAtSomebody } from '@muster/ingest';
import { type CommitmentToWrite } from './commitment-writer.service';
import { type CommitmentRefusal } from './commitments.errors';
import { numberOfPeople } from './number-of-people';

/** A line as it can be written, or the first thing that keeps it from being. */
export function checkCommitment(
  request: Omit<CommitmentRequest, 'force' | 'version'>,
): Result<CommitmentToWrite, CommitmentRefusal> {
  const { kind, title, owner, forum, nextStep, due, target = null } = request;
  const texts = [title, owner, forum, nextStep, target?.of, target?.assumed?.source].map(
    (text) => text ?? '',
  );
  if (texts.some(pointsAtSomebody)) {
    return refuse(
      'points-at-somebody',
      'a text holds what looks like a name, an address or a number of a person.',
    );
  }
  // A target is of people: its title may say how many.
  if ([kind === 'target' ? '' : title, nextStep ?? ''].some(countsPeople)) return numberOfPeople();
  if (due !== null && !isReferenceDate(due)) {
    return refuse('not-a-date', 'the due day is not in the calendar.');
  }
  if (kind === 'target' ? target === null || due === null : target !== null) {
    return refuse(
      'commitment-not-a-target',
      'a target needs its share and a due day, and nothing else has a share.',
    );
  }
  const measures = request.measures.map(({ id, address }) => ({ id, address: measureAddress(id, address) }));
  const known = measures.flatMap(({ id, address }) => (address === null ? [] : [{ id, address }]));
  if (known.length < measures.length) {
    return refuse('unknown-measure', 'a measure is not known, or its address is not its page.');
  }
  return ok({ ...request, due, target, measures: known });
}
