import { ok, type Result } from '@muster/domain';
import { type EntryEnvelope } from '../seal/entry-envelope';
import { type Author, authorOf, type CaseParties } from './case-parties';
import { type ChainRefusal, refuseChain } from './chain-refusal';
import { WHO_MAY_WRITE } from './who-may-write';

/** Who wrote an entry, if that party may. Once the request has been removed (`parties` null) nobody can tell; then only what
 *  may outlive it is shown, as of an author not known: contact and codes, and the question after twelve months, which may be
 *  answered when everything else of its class has gone. */
export function checkAuthor(
  { author: key, body, class: kept, seq }: EntryEnvelope,
  parties: CaseParties | null,
): Result<Author, ChainRefusal> {
  if (!parties) {
    const outlives = kept !== 'narrative' || body.kind === 'follow-up';
    return outlives ? ok('not-known') : refuseChain('missing-entry', 0);
  }
  const author = authorOf(parties, key);
  if (author === null) return refuseChain('unknown-author', seq);
  const part = typeof author === 'string' ? author : 'listener';
  return WHO_MAY_WRITE[body.kind].includes(part) ? ok(author) : refuseChain('unknown-author', seq);
}
