import { randomBytes, randomUUID } from 'node:crypto';
import {
  type BodyOf,
  type ColleagueKeys,
  type EntryBody,
  type PartyKeys,
  publicOf,
  rewrapEntries,
  sealEntry,
  type SealedEntry,
} from '@muster/case-protocol';
import { type CaseEntries } from '@muster/contracts';
import { type CaseKind, type CaseMove, type ListenerOption } from '@muster/domain';
import { Allocation } from '../../cases/allocation/allocation.service';
import { TalkCases } from '../../cases/talk/talk-cases.service';
import { TalkRequests } from '../../cases/talk/talk-requests.service';
import { CaseWork } from '../../cases/work/case-work.service';
import { calendarDay } from '../../platform/calendar-day';
import { type DemoGround, type DemoListener } from './demo-ground';
import { done } from './done';

export interface DemoRequest {
  readonly about: CaseKind;
  readonly option: ListenerOption;
  /** Username of the listener who was chosen; null where an allocator shall choose. */
  readonly listener: string | null;
  readonly excluded?: readonly string[];
  readonly avoid?: string;
  readonly retiring?: boolean;
  readonly contact?: BodyOf<'contact'>;
}

interface Written {
  readonly move?: CaseMove;
  readonly check?: CaseEntries['check'];
}

const random = (bytes: number): Uint8Array => new Uint8Array(randomBytes(bytes));

/** One invented conversation: seals what colleague and listener say as their browsers would and sends it through the services
 *  that their pages call, each step at its moment. */
export class DemoCase {
  private readonly id = randomUUID();
  private readonly sealed: SealedEntry[] = [];
  private listener: DemoListener | null = null;

  constructor(
    private readonly ground: DemoGround,
    private readonly colleague: ColleagueKeys,
    /** Network of the colleague, of which each may ask a few times an hour. */
    private readonly address: string,
  ) {}

  /** Asks for the conversation, and returns its reference. */
  async ask(on: Date, { listener, excluded = [], ...asked }: DemoRequest): Promise<string> {
    this.ground.moveTo(on);
    const shutOut = excluded.map((username) => this.named(username).id);
    this.listener = listener === null ? null : this.named(listener);
    const readers = this.listener
      ? [this.listener]
      : [...this.ground.listeners.values()].filter(({ id }) => !shutOut.includes(id));
    const request: EntryBody = {
      ...{ kind: 'request', about: asked.about, option: asked.option, avoid: asked.avoid ?? '' },
      ...{ retiring: asked.retiring ?? false, limitsReadOn: calendarDay(on) },
      ...{ colleague: publicOf(this.colleague), recovery: this.ground.recovery },
      listeners: readers.map(({ id, keys }) => ({ listener: id, ...publicOf(keys) })),
    };
    const bodies = asked.contact ? [request, asked.contact] : [request];
    const to = readers.map(({ keys }) => publicOf(keys).recipient);
    const entries = await this.seal(on, bodies, this.colleague, to);
    const receipt = done(
      await this.ground.app.get(TalkRequests).request(
        {
          ...{ case: this.id, key: this.colleague.accessKey, kind: asked.about, entries },
          ...{ listener: this.listener?.id ?? null, excluded: shutOut },
        },
        this.address,
      ),
    );
    return receipt.reference;
  }

  /** The allocator gives the case to a listener, whose browser takes it over from the first copy. */
  async assign(on: Date, username: string): Promise<void> {
    this.ground.moveTo(on);
    const { app, allocator, recovery } = this.ground;
    const listener = this.named(username);
    this.listener = listener;
    done(await app.get(Allocation).assign({ case: this.id, listener: listener.id }, allocator));
    const { entries: kept } = done(await app.get(CaseWork).open(this.id, listener.id));
    const recipients = [publicOf(listener.keys), publicOf(this.colleague), recovery];
    const rewrapped = await rewrapEntries({
      ...{ kept, keys: listener.keys, recipients: recipients.map(({ recipient }) => recipient) },
    });
    const entries = [...done(rewrapped)];
    done(await app.get(CaseWork).rewrap({ case: this.id, entries }, listener.id));
  }

  /** The listener writes, takes a step or settles a check; that they opened the case is noted the first time. Returns the ids of the entries in order. */
  async listens(on: Date, bodies: readonly EntryBody[], written: Written = {}): Promise<readonly string[]> {
    const { id, keys } = this.with();
    this.ground.moveTo(on);
    const entries = await this.seal(on, bodies, keys, [publicOf(this.colleague).recipient]);
    const { move = null, check = null } = written;
    if (move === 'acknowledge') done(await this.ground.app.get(CaseWork).open(this.id, id));
    done(await this.ground.app.get(CaseWork).write({ case: this.id, entries, move, check }, id));
    return entries.map((entry) => entry.id);
  }

  /** The colleague writes to the listener, and takes the step that goes with it. */
  async answers(on: Date, bodies: readonly EntryBody[], move: CaseMove | null = null): Promise<void> {
    this.ground.moveTo(on);
    const entries = await this.seal(on, bodies, this.colleague, [publicOf(this.with().keys).recipient]);
    const { accessKey: key } = this.colleague;
    const written = { key, entries, move, check: null };
    done(await this.ground.app.get(TalkCases).write(written, this.address));
  }

  /** The colleague withdraws, and the listener sees it. */
  async withdraw(on: Date): Promise<void> {
    this.ground.moveTo(on);
    const { accessKey: key } = this.colleague;
    done(await this.ground.app.get(TalkCases).withdraw({ key }, this.address));
    done(await this.ground.app.get(CaseWork).open(this.id, this.with().id));
  }

  /** The listener closes the case and notes that its totals are sent, which happens elsewhere and without the case. */
  async close(on: Date, bodies: readonly EntryBody[]): Promise<void> {
    const { id, keys } = this.with();
    this.ground.moveTo(on);
    const entries = await this.seal(on, bodies, keys, [publicOf(this.colleague).recipient]);
    const work = this.ground.app.get(CaseWork);
    done(await work.close({ case: this.id, entries, checkAfterYear: false }, id));
    done(await work.open(this.id, id));
    done(await work.tallied(this.id, id));
  }

  private async seal(
    on: Date,
    bodies: readonly EntryBody[],
    author: PartyKeys,
    readers: readonly string[],
  ): Promise<SealedEntry[]> {
    const entries: SealedEntry[] = [];
    for (const body of bodies) {
      const entry = await sealEntry({
        ...{ force: this.ground.force, case: this.id, entry: randomUUID(), body, author, random },
        ...{ seq: this.sealed.length, prev: this.sealed.at(-1)?.digest ?? null, on: calendarDay(on) },
        recipients: [...readers, this.ground.recovery.recipient],
      });
      this.sealed.push(done(entry));
      entries.push(done(entry));
    }
    return entries;
  }

  private with(): DemoListener {
    if (!this.listener) throw new Error('the conversation is with nobody');
    return this.listener;
  }

  private named(username: string): DemoListener {
    const found = this.ground.listeners.get(username);
    if (!found) throw new Error('the demonstration has no such listener');
    return found;
  }
}
