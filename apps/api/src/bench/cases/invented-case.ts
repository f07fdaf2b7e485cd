import { randomBytes, randomUUID } from 'node:crypto';
import {
  type EntryBody,
  type KeptEntry,
  newListenerKeys,
  type PartyKeys,
  publicOf,
  sealEntry,
  type SealedEntry,
} from '@muster/case-protocol';

const DAY = '2026-03-02';

/** Colleague, listener and custodians of one invented case: its three readers. */
export class InventedCase {
  readonly force = 'BENCH';
  readonly id = randomUUID();
  readonly colleague = newListenerKeys(randomBytes);
  readonly listener = newListenerKeys(randomBytes);
  readonly recovery = newListenerKeys(randomBytes);
  readonly recipients = [this.colleague, this.listener, this.recovery].map(
    (keys) => publicOf(keys).recipient,
  );

  /** Bodies of a case of so many entries: a request, then messages of a line to a long page, three records among them. */
  *bodies(count: number): Generator<EntryBody> {
    yield {
      ...{ kind: 'request', about: 'say-and-stay', option: 'any', avoid: '', retiring: false },
      ...{ limitsReadOn: DAY, colleague: publicOf(this.colleague), recovery: publicOf(this.recovery) },
      listeners: [{ ...publicOf(this.listener), listener: randomUUID() }],
    };
    for (let at = 1; at < count; at += 1) {
      const text = 'What was said, in so many words. '.repeat(1 + ((at * 37) % 80));
      yield at % 10 === 0
        ? {
            ...{ kind: 'record', happening: text, help: text, keep: text, couldHaveDone: text },
            ...{ likelihood: text, comeBack: 'not-asked', mustBeActedOn: '', betweenUs: text },
          }
        : { kind: 'message', text };
    }
  }

  /** Seals an entry as the listener, or the colleague when it is a request. */
  async seal(body: EntryBody, seq: number, prev: string | null): Promise<SealedEntry> {
    const author: PartyKeys = body.kind === 'request' ? this.colleague : this.listener;
    const { force, id, recipients } = this;
    const sealed = await sealEntry({
      ...{ force, case: id, entry: randomUUID(), seq, prev, body, author, on: DAY },
      ...{ recipients, random: randomBytes },
    });
    if (!sealed.ok) throw new Error(sealed.refusal.code);
    return sealed.value;
  }

  async entries(count: number): Promise<readonly KeptEntry[]> {
    const kept: SealedEntry[] = [];
    for (const body of this.bodies(count)) {
      kept.push(await this.seal(body, kept.length, kept.at(-1)?.digest ?? null));
    }
    return kept;
  }
}
