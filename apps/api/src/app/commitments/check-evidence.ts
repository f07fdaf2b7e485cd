import { type EvidenceRequest } from '@muster/contracts';
import { type CommitmentEvidence, countsPeople, ok, refuse, type Result } from '@muster/domain';
import { pointsAtSomebody } from '@muster/ingest';
import { type CommitmentRefusal } from './commitments.errors';
import { numberOfPeople } from './number-of-people';
import { type StoredRegister } from './stored-commitment';

/** The id under which a piece of evidence can be written, null for a new one; or what keeps it from being written. A piece
 *  that was taken away from every line comes back under its old id. */
export function checkEvidence(
  request: Omit<EvidenceRequest, 'force'>,
  { commitments, evidence }: StoredRegister,
): Result<string | null, CommitmentRefusal> {
  const { id, version, refs } = request;
  if ([request.text, request.section].some((text) => text !== null && pointsAtSomebody(text))) {
    return refuse(
      'points-at-somebody',
      'a text holds what looks like a name, an address or a number of a person.',
    );
  }
  if ([request.text, request.section ?? ''].some(countsPeople)) return numberOfPeople();
  const before = evidence.find((piece) => piece.id === id);
  if (id !== null && !before) return refuse('unknown-evidence', 'there is no evidence with this id.');
  if (before && before.version !== version) {
    return refuse('commitment-changed', 'somebody has changed it since it was opened. Open it again.');
  }
  if (!refs.every((each) => commitments.some(({ ref }) => ref === each))) {
    return refuse('unknown-commitment', 'there is no commitment with this reference.');
  }
  const same = evidence.find((piece) => piece.id !== id && isSame(piece, request));
  if (same && (id !== null || same.refs.length > 0)) {
    return refuse('evidence-exists', 'this evidence is in the register already. Add the references to it.');
  }
  return ok(id ?? same?.id ?? null);
}

function isSame(one: CommitmentEvidence, other: CommitmentEvidence): boolean {
  return one.text === other.text && one.link === other.link && one.section === other.section;
}
