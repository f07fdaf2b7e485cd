import '../../test/browser-crypto';
import { TestBed } from '@angular/core/testing';
import { newListenerKeys, type PartyKeys, publicOf, sealEntry } from '@muster/case-protocol';
import { type CaseEntries, type CaseFile, type KeptEntry } from '@muster/contracts';
import { ApiError } from '../api/api-error';
import { Api } from '../api/generated/api';
import { casesOpen, casesRewrap, casesWrite } from '../api/generated/functions';
import { CaseDesk } from './case-desk';
import { CaseVault } from './case-vault';
import { randomBytes } from './random-bytes';

const CASE = '7a1f6c1e-6f0e-4a52-9f7e-5a0a6f0f7a11';
const LISTENER = '1b8a51a4-1a9e-4f0b-8c37-0f5a4f9b3c22';
const MESSAGE = { kind: 'message', text: 'We can talk on Friday' } as const;
const WORDS = 'abacus abdomen abdominal abide abiding ability ablaze';

const fault = (code: string, status: number): ApiError =>
  new ApiError({ code, status, type: '', title: '', detail: `It was ${code}.`, instance: '' });

/** A server that keeps one case of one listener. */
class FakeServer {
  readonly sent: CaseEntries[] = [];
  readonly rewrapped: unknown[] = [];
  /** What the next writes come to: nothing said is success. */
  readonly plan: ((take: () => void) => void)[] = [];

  constructor(readonly file: CaseFile) {}

  invoke(asked: unknown, params: { readonly body: CaseEntries }): Promise<unknown> {
    if (asked === casesOpen) return Promise.resolve({ ...this.file, entries: [...this.file.entries] });
    if (asked === casesRewrap) return Promise.resolve(this.rewrapped.push(params));
    if (asked !== casesWrite) return Promise.reject(new Error('not expected'));
    this.sent.push(params.body);
    const take = (): void => {
      this.file.entries.push(...params.body.entries.map((each): KeptEntry => ({ ...each, removedOn: null })));
    };
    try {
      (this.plan.shift() ?? ((doIt) => doIt()))(take);
      return Promise.resolve({ state: this.file.state, entries: this.file.entries.length });
    } catch (thrown) {
      return Promise.reject(thrown as Error);
    }
  }
}

async function opened(firstCopy = false, change: (file: CaseFile) => CaseFile = (file) => file) {
  const [colleague, recovery] = [newListenerKeys(randomBytes), newListenerKeys(randomBytes)];
  TestBed.configureTestingModule({
    providers: [CaseDesk, CaseVault, { provide: Api, useFactory: () => server }],
  });
  const vault = TestBed.inject(CaseVault);
  const made = await vault.makeKeys(WORDS);
  made.use();
  const file = await newFile(colleague, publicOf(recovery), made);
  const server: FakeServer = new FakeServer(change({ ...file, firstCopy }));
  const desk = TestBed.inject(CaseDesk);
  await desk.open(CASE);
  return { desk, server, vault };
}

async function newFile(
  colleague: PartyKeys,
  recovery: ReturnType<typeof publicOf>,
  { recipient, verifyKey }: ReturnType<typeof publicOf>,
): Promise<CaseFile> {
  const entry = await sealEntry({
    ...{ force: 'EXMP', case: CASE, entry: crypto.randomUUID(), seq: 0, prev: null, author: colleague },
    ...{ on: '2026-11-23', recipients: [recipient, recovery.recipient], random: randomBytes },
    body: {
      ...{ kind: 'request', about: 'say-and-stay', option: 'any', avoid: '', retiring: false },
      ...{ limitsReadOn: '2026-11-23', colleague: publicOf(colleague), recovery },
      listeners: [{ listener: LISTENER, recipient, verifyKey }],
    },
  });
  if (!entry.ok) throw new Error(entry.refusal.message);
  return {
    ...{ case: CASE, reference: 'C-1', force: 'EXMP', kind: 'say-and-stay', state: 'acknowledged' },
    ...{ openedOn: '2026-11-23', closedOn: null, acknowledgeBy: null, listener: null, excluded: [] },
    ...{ firstCopy: false, waitsForKeys: false, checks: [], events: [] },
    ...{
      removal: { contact: null, narrative: null, coded: null },
      held: false,
      erasureAskedOn: null,
      tallied: false,
    },
    entries: [{ ...entry.value, removedOn: null }],
  };
}

describe('CaseDesk', () => {
  it('says saved once the server has taken it, and reads on from what it wrote', async () => {
    const { desk, server } = await opened();
    const saved = jest.fn();
    expect(await desk.write({ bodies: [MESSAGE], saved })).toBe(true);
    expect(desk.saving()).toBe('saved');
    expect(saved).toHaveBeenCalledTimes(1);
    expect(desk.story()?.messages.map(({ body }) => body.text)).toEqual([MESSAGE.text]);
    expect(await desk.write({ bodies: [MESSAGE] })).toBe(true);
    await desk.open(CASE);
    expect(desk.refusal()).toBeNull();
    expect(server.sent.map(({ entries }) => entries[0]?.seq)).toEqual([1, 2]);
  });

  it('writes no words once the request was removed, and still settles the question after twelve months', async () => {
    const { desk, server } = await opened(false, (file) => ({
      ...{ ...file, state: 'closed', closedOn: '2025-11-20' },
      removal: { contact: '2026-12-20', narrative: '2026-11-20', coded: '2027-11-20' },
      entries: file.entries.map((each) => ({ ...each, ciphertext: null, removedOn: '2026-11-20' })),
    }));
    expect(desk.opened()?.parties).toBeNull();
    expect(await desk.write({ bodies: [MESSAGE] })).toBe(false);
    expect([desk.saving(), desk.message()]).toEqual(['refused', expect.stringContaining('was removed')]);
    expect(await desk.write({ bodies: [], check: { after: '12-months', state: 'done' } })).toBe(true);
    expect(server.sent).toEqual([
      { case: CASE, entries: [], move: null, check: { after: '12-months', state: 'done' } },
    ]);
  });

  it('sends the very same entry again when nobody knows whether it arrived', async () => {
    const { desk, server } = await opened();
    const saved = jest.fn();
    server.plan.push(() => {
      throw fault('unreachable', 0);
    });
    expect(await desk.write({ bodies: [MESSAGE], saved })).toBe(false);
    expect(desk.saving()).toBe('lost');
    expect(saved).not.toHaveBeenCalled();
    expect(await desk.again()).toBe(true);
    expect(server.sent[1]).toEqual(server.sent[0]);
    expect(saved).toHaveBeenCalledTimes(1);
  });

  it('finds an entry that had arrived although its answer was lost', async () => {
    const { desk, server } = await opened();
    const taken = (): never => {
      throw fault('written-meanwhile', 409);
    };
    server.plan.push((take) => {
      take();
      throw fault('unreachable', 0);
    }, taken);
    await desk.write({ bodies: [MESSAGE] });
    expect(await desk.again()).toBe(true);
    expect(desk.saving()).toBe('saved');
    expect(desk.story()?.messages).toHaveLength(1);
  });

  it('shows what was written meanwhile and seals again on top of it', async () => {
    const { desk, server, vault } = await opened();
    server.plan.push(() => {
      throw fault('written-meanwhile', 409);
    });
    const [file, before] = [desk.file(), desk.opened()];
    if (!file || !before) throw new Error('not open');
    const other = await vault.seal(file, before, [{ kind: 'message', text: 'From the other tab' }]);
    if (!other.ok) throw new Error('not sealed');
    server.file.entries.push(...other.value.map((each) => ({ ...each, removedOn: null })));
    expect(await desk.write({ bodies: [MESSAGE] })).toBe(false);
    expect(desk.saving()).toBe('meanwhile');
    expect(desk.story()?.messages.map(({ body }) => body.text)).toEqual(['From the other tab']);
    expect(await desk.write({ bodies: [MESSAGE] })).toBe(true);
    expect(server.sent.at(-1)?.entries[0]?.seq).toBe(2);
  });

  it('keeps what is on the page when the case is taken away', async () => {
    const { desk, server } = await opened();
    server.plan.push(() => {
      throw fault('case-not-found', 404);
    });
    expect(await desk.write({ bodies: [MESSAGE] })).toBe(false);
    expect(desk.gone()).toBe(true);
    expect(desk.mayWrite()).toBe(false);
    expect(desk.story()).not.toBeNull();
  });

  it('locks the first copy anew at once', async () => {
    const { desk, server } = await opened(true);
    expect(server.rewrapped).toHaveLength(1);
    expect(desk.relocked()).toBe(true);
    expect(desk.file()?.firstCopy).toBe(false);
  });

  it('shows nothing of a case that was changed, and nothing less than it has seen', async () => {
    const { desk, server } = await opened();
    await desk.write({ bodies: [MESSAGE] });
    server.file.entries.pop();
    await desk.open(CASE);
    expect(desk.refusal()?.code).toBe('rolled-back');
    expect(desk.story()).toBeNull();
    expect(desk.mayWrite()).toBe(false);
    expect(await desk.write({ bodies: [MESSAGE] })).toBe(false);
  });

  it('cannot read or write once the keys are locked', async () => {
    const { desk, vault } = await opened();
    vault.lock();
    await expect(desk.write({ bodies: [MESSAGE] })).rejects.toThrow('locked');
  });
});
