import { randomBytes, randomUUID } from 'node:crypto';
import {
  caseStory,
  type CaseStory,
  type EntryBody,
  openChain,
  type OpenedCase,
  type PartyKeys,
  publicOf,
  rewrapEntries,
  sealEntry,
  type SealedEntry,
} from '@muster/case-protocol';
import { type CaseFile, type CaseList } from '@muster/contracts';
import { type CaseMove } from '@muster/domain';
import { type CasePerson } from './case-people';
import { type World } from './people';

/** A listener who works on cases through the routes and the protocol, without a page. */
export class ListenerAtWork {
  constructor(
    private readonly world: World,
    readonly person: CasePerson,
    private readonly keys: PartyKeys,
    /** As the pages call them. */
    readonly name: string,
    private readonly department: string,
  ) {}

  /** As a list of listeners shows somebody without a post. */
  get label(): string {
    return `${this.name}, ${this.department}`;
  }

  /** The file of the case with this reference, or undefined when this listener does not have it. */
  async find(reference: string): Promise<CaseFile | undefined> {
    const { cases } = await this.send<CaseList>('GET', '/api/cases');
    const found = cases.find((each) => each.reference === reference);
    return found && this.send<CaseFile>('POST', '/api/cases/file', { case: found.case });
  }

  /** What a case says. Throws with the refusal when it does not open. */
  async read(reference: string): Promise<CaseStory> {
    const file = await this.find(reference);
    if (!file) throw new Error(`${this.name} has no case of this reference`);
    return caseStory((await this.open(file)).entries);
  }

  /** Seals entries and sends them, with the move. Returns their ids in order. */
  async write(
    reference: string,
    bodies: readonly EntryBody[],
    move: CaseMove | null = null,
  ): Promise<readonly string[]> {
    const { file, entries } = await this.seal(reference, bodies);
    await this.send('POST', '/api/cases/entries', { case: file.case, entries, move, check: null });
    return entries.map(({ id }) => id);
  }

  /** Closes a case with its last words. */
  async close(reference: string, bodies: readonly EntryBody[], checkAfterYear = false): Promise<void> {
    const { file, entries } = await this.seal(reference, bodies);
    await this.send('POST', '/api/cases/closure', { case: file.case, entries, checkAfterYear });
  }

  /** Takes a case over that is still encrypted to every listener, as the page of a listener does. */
  async takeOver(reference: string): Promise<void> {
    const file = await this.find(reference);
    if (!file) throw new Error(`${this.name} has no case of this reference`);
    const { colleague, recovery } = named(await this.open(file));
    const recipients = [publicOf(this.keys), colleague, recovery].map(({ recipient }) => recipient);
    const rewrapped = await rewrapEntries({ kept: file.entries, keys: this.keys, recipients });
    if (!rewrapped.ok) throw new Error(rewrapped.refusal.message);
    await this.send('POST', '/api/cases/rewrap', { case: file.case, entries: rewrapped.value });
  }

  async send<T>(method: 'GET' | 'POST' | 'PUT', path: string, body?: object): Promise<T> {
    const { address } = this.world;
    const { cookie } = this.person;
    const response = await fetch(`${address}${path}`, {
      method,
      headers: {
        ...{ 'content-type': 'application/json', origin: address },
        cookie: `${cookie.name}=${cookie.value}`,
      },
      ...(body && { body: JSON.stringify(body) }),
    });
    const text = await response.text();
    if (!response.ok) throw new Error(`${path} answered ${response.status}: ${text}`);
    return (text === '' ? undefined : JSON.parse(text)) as T;
  }

  private async seal(
    reference: string,
    bodies: readonly EntryBody[],
  ): Promise<{ readonly file: CaseFile; readonly entries: readonly SealedEntry[] }> {
    const file = await this.find(reference);
    if (!file) throw new Error(`${this.name} has no case of this reference`);
    const opened = await this.open(file);
    const { colleague, recovery } = named(opened);
    const entries: SealedEntry[] = [];
    for (const [at, body] of bodies.entries()) {
      const sealed = await sealEntry({
        ...{ force: file.force, case: file.case, entry: randomUUID(), seq: opened.head.count + at, body },
        ...{ prev: entries.at(-1)?.digest ?? opened.head.digest, author: this.keys },
        on: new Date().toISOString().slice(0, 10),
        recipients: [colleague.recipient, recovery.recipient],
        random: (bytes) => new Uint8Array(randomBytes(bytes)),
      });
      if (!sealed.ok) throw new Error(sealed.refusal.message);
      entries.push(sealed.value);
    }
    return { file, entries };
  }

  private async open(file: CaseFile): Promise<OpenedCase> {
    const asked = { force: file.force, case: file.case, kept: file.entries, keys: this.keys };
    const opened = await openChain(asked);
    if (!opened.ok) throw new Error(`${this.name} cannot open the case: ${opened.refusal.code}`);
    return opened.value;
  }
}

function named({ parties }: OpenedCase): NonNullable<OpenedCase['parties']> {
  if (!parties) throw new Error('the case names nobody any more');
  return parties;
}
