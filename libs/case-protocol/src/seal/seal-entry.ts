import { ok, refuse, type EntryClass, type Refusal, type Result } from '@muster/domain';
import { bytesToHex } from '@noble/hashes/utils.js';
import { CLASS_OF_ENTRY, entryBodySchema, type EntryBody } from '../bodies/entry-body';
import { type PartyKeys } from '../keys/party-keys';
import { publicOf } from '../keys/public-of';
import { type RandomBytes } from '../keys/random-bytes';
import { digestOf } from './digest-of';
import { encryptTo } from './encrypt-to';
import { entryEnvelopeSchema } from './entry-envelope';
import { padEntry } from './pad-entry';
import { signEnvelope } from './sign-envelope';

export interface EntryToSeal {
  readonly force: string;
  readonly case: string;
  /** A new UUIDv4. */
  readonly entry: string;
  /** Place in the case, from 0. */
  readonly seq: number;
  /** Digest of the entry before; null for the first. */
  readonly prev: string | null;
  readonly body: EntryBody;
  readonly author: PartyKeys;
  /** Day of writing, YYYY-MM-DD. */
  readonly on: string;
  /** To whom it is encrypted besides the author. */
  readonly recipients: readonly string[];
  readonly random: RandomBytes;
}

export interface SealedEntry {
  readonly id: string;
  readonly seq: number;
  readonly class: EntryClass;
  /** An `age` file in base64. */
  readonly ciphertext: string;
  readonly digest: string;
}

export interface TooLongRefusal extends Refusal {
  readonly code: 'too-long';
}

/** Signs, pads and encrypts an entry; its author can always read it. Refuses what is longer than its fields or 64 KiB
 *  allow, throws on a body or a place that no page should offer. */
export async function sealEntry(entry: EntryToSeal): Promise<Result<SealedEntry, TooLongRefusal>> {
  const { seq, author, random } = entry;
  const body = entryBodySchema.safeParse(entry.body);
  if (!body.success && body.error.issues.every(({ code }) => code === 'too_big')) return tooLong();
  const { recipient, verifyKey } = publicOf(author);
  const envelope = entryEnvelopeSchema.parse({
    ...{ v: 1, force: entry.force, case: entry.case, entry: entry.entry, seq, prev: entry.prev },
    ...{ class: CLASS_OF_ENTRY[entry.body.kind], author: verifyKey, on: entry.on },
    ...{ salt: bytesToHex(random(16)), body: entry.body },
  });
  const signed = signEnvelope(envelope, author.signingKey);
  const text = padEntry(signed);
  if (text === null) return tooLong();
  return ok({
    ...{ id: envelope.entry, seq, class: envelope.class, digest: digestOf(signed.signed) },
    ciphertext: await encryptTo(text, [recipient, ...entry.recipients]),
  });
}

function tooLong(): Result<never, TooLongRefusal> {
  return refuse('too-long', 'This is too long to be sent at once. Shorten it, or send it in two parts.');
}
