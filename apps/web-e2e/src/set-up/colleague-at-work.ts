import { randomBytes, randomUUID } from 'node:crypto';
import {
  caseStory,
  type CaseStory,
  type ColleagueKeys,
  type EntryBody,
  keysOfReturnCode,
  newReturnCode,
  openChain,
  type OpenedCase,
  publicOf,
  sealEntry,
  type SealedEntry,
} from '@muster/case-protocol';
import {
  type CaseFile,
  type ErasureAnswer,
  type Listener,
  type PublicKeys,
  type TalkOptions,
  type TalkReceipt,
} from '@muster/contracts';
import { type CaseMove } from '@muster/domain';
import { type World } from './people';
import { postJson } from './post-json';

export interface AskFor {
  /** Username or name of the listener as pages show it; left out where an allocator shall choose. */
  readonly listener?: string;
  /** Names of listeners who are kept out. */
  readonly without?: readonly string[];
  readonly avoid?: string;
  readonly about?: 'say-and-stay' | 'leaving';
  readonly retiring?: boolean;
}

const random = (bytes: number): Uint8Array => new Uint8Array(randomBytes(bytes));

/** A colleague who asks, reads and answers through the routes and the protocol, without a page. */
export class ColleagueAtWork {
  private constructor(
    private readonly world: World,
    private readonly keys: ColleagueKeys,
    readonly reference: string,
    readonly caseId: string,
    private readonly force: string,
    /** Opens the case on the page. */
    readonly code: string,
  ) {}

  static async ask(
    world: World,
    { listener, without = [], avoid = '', about, retiring = false }: AskFor,
  ): Promise<ColleagueAtWork> {
    const options = await optionsOf(world);
    const left = options.listeners.filter(({ displayName }) => !without.includes(displayName));
    const readers = listener === undefined ? left : left.filter((each) => each.displayName === listener);
    if (readers.length === 0) throw new Error('no such listener');
    const code = newReturnCode(random);
    const keys = await keysOfReturnCode(code, options.force);
    const kind = about ?? 'say-and-stay';
    const caseId = randomUUID();
    const request = requestOf(options, keys, {
      readers,
      avoid,
      kind,
      retiring,
      named: listener !== undefined,
    });
    const recipients = [...readers, request.recovery].map(({ recipient }) => recipient);
    const contact: EntryBody = {
      ...{ kind: 'contact', by: 'phone', address: '07700 900123', mayLeaveMessage: false },
      note: 'Evenings only',
    };
    const entries: SealedEntry[] = [];
    for (const body of [request, contact]) {
      entries.push(await sealed(body, { force: options.force, case: caseId }, entries, keys, recipients));
    }
    const excluded = options.listeners.filter(({ displayName }) => without.includes(displayName));
    const { answer } = await postJson<TalkReceipt>(world.address, '/api/talk/requests', {
      ...{ case: caseId, key: keys.accessKey, kind, entries },
      listener: listener === undefined ? null : (readers[0]?.id ?? null),
      excluded: excluded.map(({ id }) => id),
    });
    return new ColleagueAtWork(world, keys, answer.reference, caseId, options.force, code);
  }

  async file(): Promise<CaseFile> {
    return (await postJson<CaseFile>(this.world.address, '/api/talk/case', { key: this.keys.accessKey }))
      .answer;
  }

  async read(): Promise<CaseStory> {
    return caseStory((await this.open()).entries);
  }

  /** Seals entries for listener, recovery and oneself, and sends them with the move. */
  async write(bodies: readonly EntryBody[], move: CaseMove | null = null): Promise<void> {
    const [file, opened] = [await this.file(), await this.open()];
    if (!file.listener || !opened.parties) throw new Error('nobody to write to');
    const recipients = [file.listener.recipient, opened.parties.recovery.recipient];
    const entries: SealedEntry[] = [];
    for (const body of bodies) {
      const before = [...file.entries, ...entries];
      entries.push(
        await sealed(body, { force: this.force, case: this.caseId }, before, this.keys, recipients),
      );
    }
    const { accessKey: key } = this.keys;
    await postJson(this.world.address, '/api/talk/entries', { key, entries, move, check: null });
  }

  /** Asks for the case to be erased, and says what became of it. */
  async erase(): Promise<ErasureAnswer['state']> {
    const key = this.keys.accessKey;
    return (await postJson<ErasureAnswer>(this.world.address, '/api/talk/erasure', { key })).answer.state;
  }

  private async open(): Promise<OpenedCase> {
    const { entries: kept } = await this.file();
    const opened = await openChain({ force: this.force, case: this.caseId, kept, keys: this.keys });
    if (!opened.ok) throw new Error(`the colleague cannot open the case: ${opened.refusal.code}`);
    return opened.value;
  }
}

async function optionsOf({ address }: World): Promise<TalkOptions & { readonly recovery: PublicKeys }> {
  const options = (await (await fetch(`${address}/api/talk/options`)).json()) as TalkOptions;
  if (!options.recovery) throw new Error('there is no recovery key');
  return { ...options, recovery: options.recovery };
}

function requestOf(
  { recovery }: { readonly recovery: PublicKeys },
  keys: ColleagueKeys,
  asked: {
    readonly readers: readonly Listener[];
    readonly avoid: string;
    readonly kind: 'say-and-stay' | 'leaving';
    readonly retiring: boolean;
    readonly named: boolean;
  },
) {
  return {
    ...{ kind: 'request' as const, about: asked.kind, avoid: asked.avoid, retiring: asked.retiring },
    ...{ option: asked.named ? ('named' as const) : ('any' as const), limitsReadOn: '2026-11-23' },
    ...{
      colleague: publicOf(keys),
      recovery: { recipient: recovery.recipient, verifyKey: recovery.verifyKey },
    },
    listeners: asked.readers.map(({ id, recipient, verifyKey }) => ({ listener: id, recipient, verifyKey })),
  };
}

async function sealed(
  body: EntryBody,
  where: { readonly force: string; readonly case: string },
  before: readonly { readonly digest: string }[],
  author: ColleagueKeys,
  recipients: readonly string[],
): Promise<SealedEntry> {
  const entry = await sealEntry({
    ...{ ...where, entry: randomUUID(), seq: before.length, prev: before.at(-1)?.digest ?? null, body },
    ...{ author, on: new Date().toISOString().slice(0, 10), recipients, random },
  });
  if (!entry.ok) throw new Error(entry.refusal.message);
  return entry.value;
}
