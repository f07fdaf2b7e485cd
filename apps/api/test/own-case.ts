import { randomBytes, randomUUID } from 'node:crypto';
import {
  type EntryBody,
  type KeptEntry,
  newListenerKeys,
  openChain,
  type OpenedCase,
  type PartyKeys,
  publicOf,
  rewrapEntries,
  sealEntry,
} from '@muster/case-protocol';
import { type CaseFile, type RewrappedEntry, type SealedEntry } from '@muster/contracts';

const DAY = '2026-07-01';

interface Reader {
  readonly id: string;
  readonly keys: PartyKeys;
}

/** What a colleague's page and the pages of readers know of one case. */
export class OwnCase {
  readonly id = randomUUID();
  readonly accessKey = randomBytes(32).toString('base64url');
  readonly colleague = newListenerKeys(randomBytes);
  /** Listeners to whom the next entry is sealed. */
  readers: readonly Reader[] = [];
  reference = '';
  private count = 0;
  private last: string | null = null;

  constructor(
    private readonly force: string,
    private readonly recovery: PartyKeys,
  ) {}

  /** Request and contact. */
  async askFor(pool: readonly Reader[]): Promise<readonly SealedEntry[]> {
    const request: EntryBody = {
      ...{
        kind: 'request',
        about: 'say-and-stay',
        option: 'any',
        avoid: 'A former line manager',
        retiring: false,
      },
      ...{ limitsReadOn: DAY, colleague: publicOf(this.colleague), recovery: publicOf(this.recovery) },
      listeners: pool.map(({ id, keys }) => ({ listener: id, ...publicOf(keys) })),
    };
    const contact: EntryBody = {
      ...{ kind: 'contact', by: 'phone', address: '01632 960123', mayLeaveMessage: false, note: '' },
    };
    return [await this.seal(this.colleague, request), await this.seal(this.colleague, contact)];
  }

  async say(author: PartyKeys, text: string): Promise<SealedEntry> {
    return this.seal(author, { kind: 'message', text });
  }

  /** Seals the next entry. With `keep` false the page forgets it, as one does that is told to load again. */
  async seal(author: PartyKeys, body: EntryBody, keep = true): Promise<SealedEntry> {
    const others = [this.colleague, this.recovery, ...this.readers.map(({ keys }) => keys)];
    const sealed = await sealEntry({
      ...{ force: this.force, case: this.id, entry: randomUUID(), seq: this.count, prev: this.last },
      ...{ body, author, on: DAY, random: randomBytes },
      recipients: others.filter((keys) => keys !== author).map((keys) => publicOf(keys).recipient),
    });
    if (!sealed.ok) throw new Error(sealed.refusal.message);
    if (keep) {
      this.count += 1;
      this.last = sealed.value.digest;
    }
    return sealed.value;
  }

  /** The colleague vouches for the key of a listener who comes later. */
  async introduce({ id, keys }: Reader): Promise<SealedEntry> {
    return this.seal(this.colleague, { kind: 'introduce', listener: id, ...publicOf(keys) });
  }

  /** What `keys` read in the file, checked from end to end. */
  async read(file: CaseFile, keys: PartyKeys): Promise<OpenedCase> {
    const opened = await openChain({ force: this.force, case: this.id, kept: file.entries, keys });
    if (!opened.ok) throw new Error(opened.refusal.code);
    return opened.value;
  }

  /** All entries encrypted anew by `keys`, to the colleague, the custodians and `readers`. */
  async rewrap(
    kept: readonly KeptEntry[],
    keys: PartyKeys,
    readers: readonly Reader[],
  ): Promise<readonly RewrappedEntry[]> {
    this.readers = readers;
    const everybody = [this.colleague, this.recovery, ...readers.map((reader) => reader.keys)];
    const recipients = everybody.map((each) => publicOf(each).recipient);
    const rewrapped = await rewrapEntries({ kept, keys, recipients });
    if (!rewrapped.ok) throw new Error(rewrapped.refusal.code);
    return rewrapped.value;
  }
}
