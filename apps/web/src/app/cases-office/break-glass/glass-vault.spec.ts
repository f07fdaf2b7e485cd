/** @jest-environment node */
import { Injector } from '@angular/core';
import {
  type EntryBody,
  makeRecovery,
  newListenerKeys,
  openChain,
  publicOf,
  type SealedEntry,
  sealEntry,
} from '@muster/case-protocol';
import { type BreakGlass, type BreakGlassRewrap, type CaseFile, type Listener } from '@muster/contracts';
import { Api } from '../../api/generated/api';
import { breakGlassFile, breakGlassRewrap, talkOptions } from '../../api/generated/functions';
import { randomBytes } from '../../cases/random-bytes';
import { GlassVault } from './glass-vault';

const FORCE = 'EXMP';
const CASE = '10000000-0000-4000-8000-000000000001';
const ANN = '20000000-0000-4000-8000-000000000001';
const BOB = '20000000-0000-4000-8000-000000000002';
const [colleague, old, fresh, bob] = [0, 1, 2, 3].map(() => newListenerKeys(randomBytes));
if (!colleague || !old || !fresh || !bob) throw new Error('four keys expected');

const listener = (id: string, keys: typeof old): Listener => ({
  ...{ id, displayName: id, post: 'listener', department: '', gender: '' },
  ...publicOf(keys),
});

async function sealedRequest(recovery: { recipient: string; verifyKey: string }): Promise<SealedEntry> {
  if (!colleague || !old) throw new Error('keys expected');
  const body: EntryBody = {
    ...{ kind: 'request', about: 'leaving', option: 'named', avoid: 'Inspector Quill', retiring: false },
    ...{ limitsReadOn: '2026-11-23', colleague: publicOf(colleague), recovery },
    listeners: [{ listener: ANN, ...publicOf(old) }],
  };
  const entry = await sealEntry({
    ...{ force: FORCE, case: CASE, entry: crypto.randomUUID(), seq: 0, prev: null, body },
    ...{ author: colleague, on: '2026-11-23', random: randomBytes },
    recipients: [publicOf(old).recipient, recovery.recipient],
  });
  if (!entry.ok) throw new Error(entry.refusal.code);
  return entry.value;
}

async function prepared(reason: BreakGlass['reason'], keysOfAnn: typeof old = fresh) {
  if (!keysOfAnn || !bob) throw new Error('keys expected');
  const { shares, public: recovery } = await makeRecovery(randomBytes);
  const entry = await sealedRequest(recovery);
  const file: CaseFile = {
    ...{ case: CASE, reference: 'ABCD-EFGH', force: FORCE, kind: 'leaving', state: 'assigned' },
    ...{ openedOn: '2026-11-23', closedOn: null, acknowledgeBy: null, excluded: [], firstCopy: false },
    ...{ waitsForKeys: true, checks: [], events: [], held: false, erasureAskedOn: null, tallied: false },
    ...{ listener: listener(ANN, keysOfAnn), entries: [{ ...entry, removedOn: null }] },
    removal: { contact: null, narrative: null, coded: null },
  };
  const asked: unknown[] = [];
  const sent: BreakGlassRewrap[] = [];
  const invoke = (fn: unknown, params?: { readonly body: BreakGlassRewrap }): Promise<unknown> => {
    asked.push(fn);
    if (fn === talkOptions)
      return Promise.resolve({ recovery, listeners: [listener(ANN, keysOfAnn), listener(BOB, bob)] });
    if (fn === breakGlassFile) return Promise.resolve({ opening: { id: 'o', reason }, file });
    if (params) sent.push(params.body);
    return Promise.resolve(null);
  };
  // Without a document, in which ciphertexts would be of another realm.
  const injector = Injector.create({
    providers: [
      { provide: GlassVault, deps: [] },
      { provide: Api, useValue: { invoke } },
    ],
  });
  return { vault: injector.get(GlassVault), shares, file, asked, sent };
}

describe('GlassVault', () => {
  it('asks for the case only once the shares fit, and says which does not', async () => {
    const { vault, shares, asked } = await prepared('court-order');
    expect(await vault.open('o', shares[0], shares[0])).toMatchObject({ refusal: { code: 'same-share' } });
    expect(await vault.open('o', shares[0], 'nonsense')).toMatchObject({
      refusal: { code: 'share-damaged' },
    });
    expect(asked).not.toContain(breakGlassFile);
    expect(vault.glass()).toBeNull();
  });

  it('shows the case, and wipes it', async () => {
    const { vault, shares } = await prepared('court-order');
    expect(await vault.open('o', shares[2], shares[0])).toMatchObject({ ok: true });
    expect(vault.glass()?.story.request?.body.avoid).toBe('Inspector Quill');
    vault.wipe();
    expect(vault.glass()).toBeNull();
  });

  it('keeps nothing of an answer that comes after the page was left', async () => {
    const { vault, shares } = await prepared('court-order');
    const opening = vault.open('o', shares[1], shares[0]);
    vault.wipe();
    expect(await opening).toMatchObject({ refusal: { code: 'left' } });
    expect(vault.glass()).toBeNull();
  });

  it('can only read what is opened for another reason', async () => {
    const { vault, shares, asked } = await prepared('risk-to-life');
    await vault.open('o', shares[1], shares[0]);
    expect(await vault.lockAnew()).toMatchObject({ ok: false });
    expect(asked).not.toContain(breakGlassRewrap);
  });

  it('gives the listener who lost the phrase all of it under the new key, which it introduces', async () => {
    if (!fresh || !old) throw new Error('keys expected');
    const { vault, shares, file, sent } = await prepared('lost-phrase');
    await vault.open('o', shares[1], shares[0]);
    expect(await vault.lockAnew()).toMatchObject({ ok: true });
    expect(vault.glass()).toBeNull();
    const kept = keptAfter(file, sent);
    const opened = await openChain({ force: FORCE, case: CASE, kept, keys: fresh });
    expect(opened).toMatchObject({ ok: true, value: { reader: { listener: ANN } } });
    const before = await openChain({ force: FORCE, case: CASE, kept, keys: old });
    expect(before).toMatchObject({ ok: false, refusal: { code: 'wrong-key' } });
  });

  it('gives everybody who is left the case of a listener who is gone', async () => {
    if (!bob || !old) throw new Error('keys expected');
    const { vault, shares, file, sent } = await prepared('listener-gone', old);
    await vault.open('o', shares[1], shares[0]);
    await vault.lockAnew();
    const kept = keptAfter(file, sent);
    const opened = await openChain({ force: FORCE, case: CASE, kept, keys: bob });
    expect(opened).toMatchObject({ ok: true, value: { reader: { listener: BOB } } });
    expect((await openChain({ force: FORCE, case: CASE, kept, keys: old })).ok).toBe(false);
  });
});

/** The entries as the server keeps them once it has taken what was sent. */
function keptAfter({ entries }: CaseFile, [body]: readonly BreakGlassRewrap[]) {
  const renewed = entries.map((entry) => ({
    ...entry,
    ciphertext: body?.entries.find(({ seq }) => seq === entry.seq)?.ciphertext ?? null,
  }));
  return [...renewed, ...(body?.introduced ?? [])];
}
