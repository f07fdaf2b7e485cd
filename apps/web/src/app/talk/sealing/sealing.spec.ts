/** @jest-environment node */
import { newListenerKeys, openChain, publicOf } from '@muster/case-protocol';
import { type CaseFile, type Listener, type TalkOptions, type TalkRequest } from '@muster/contracts';
import { EMPTY_DRAFT, type Draft } from '../ask/draft';
import { type OpenFile } from '../back/open-file-state';
import { caseReaders } from './case-readers';
import { newParcel } from './new-parcel';
import { openFile } from './open-file';
import { random } from './random';
import { rewrapFor } from './rewrap-for';
import { keysOfReturnCode, readReturnCode, sealBodies } from './sealing';

const TODAY = '2026-11-23';
const [one, other, late, custodians] = [1, 2, 3, 4].map(() => newListenerKeys(random));
if (!one || !other || !late || !custodians) throw new Error('four keys expected');

const listener = (id: string, keys: typeof one): Listener => ({
  ...{ id, displayName: id, post: 'listener', department: '', gender: '' },
  ...publicOf(keys),
});
const ONE = listener('00000000-0000-4000-8000-000000000001', one);
const OTHER = listener('00000000-0000-4000-8000-000000000002', other);
const LATE = listener('00000000-0000-4000-8000-000000000003', late);
const options: TalkOptions = {
  ...{
    open: true,
    force: 'EXMP',
    forceName: 'Example',
    synthetic: true,
    listeners: [ONE, OTHER],
    retention: [],
  },
  ...{
    recovery: publicOf(custodians),
    signposts: [],
    themes: [],
    leavingReasons: [],
    acknowledgeWorkingDays: 2,
    exitAddress: '',
  },
  quiet: '',
};
const draft: Draft = {
  ...{ ...EMPTY_DRAFT, limitsRead: true, about: 'say-and-stay', reach: 'phone', address: ' 07700 900123 ' },
  ...{ mayLeaveMessage: 'no', option: 'any', avoid: 'My sergeant' },
};
const file = ({ case: id, entries, excluded }: TalkRequest, more: Partial<CaseFile> = {}): CaseFile => ({
  ...{ case: id, reference: 'ABCD-EFGH', force: 'EXMP', kind: 'say-and-stay', state: 'requested' },
  ...{ openedOn: TODAY, closedOn: null, acknowledgeBy: null, listener: null, excluded, firstCopy: true },
  ...{ waitsForKeys: false, checks: [], events: [], held: false, erasureAskedOn: null, tallied: false },
  ...{ removal: { contact: null, narrative: null, coded: null } },
  entries: entries.map((each) => ({ ...each, removedOn: null })),
  ...more,
});

const ANY_FILE = file({
  ...{ case: ONE.id, key: '', kind: 'leaving', listener: null, excluded: [], entries: [] },
});

async function asked(change: Partial<Draft> = {}, among = options) {
  const { code, body } = await newParcel({ ...draft, ...change }, among, TODAY);
  const read = readReturnCode(code);
  if (!read.ok) throw new Error('a code expected');
  return { body, keys: await keysOfReturnCode(read.value, 'EXMP') };
}

async function opened(given: CaseFile, keys: Awaited<ReturnType<typeof asked>>['keys']): Promise<OpenFile> {
  const answer = await openFile({ file: given, keys, seen: null, today: TODAY });
  if (!answer.ok) throw new Error(answer.refusal.code);
  return answer.value;
}

const reads = async (who: typeof one, { case: id, entries }: CaseFile): Promise<boolean> =>
  (await openChain({ force: 'EXMP', case: id, kept: entries, keys: who })).ok;

describe('a request', () => {
  it('is opened by every listener who is left, the custodians and the colleague, and by nobody else', async () => {
    const { body, keys } = await asked({ kept: [OTHER.id] });
    expect(body).toMatchObject({ listener: ONE.id, excluded: [OTHER.id], kind: 'say-and-stay' });
    const kept = file(body);
    const all = [one, other, late, custodians, keys].map((who) => reads(who, kept));
    expect(await Promise.all(all)).toEqual([true, false, false, true, true]);
    expect(body.key).toBe(keys.accessKey);
  });

  it('goes to nobody by name when two are left, and shows the server no word of it', async () => {
    const { body, keys } = await asked();
    expect(body).toMatchObject({ listener: null, excluded: [] });
    expect(JSON.stringify(body)).not.toMatch(/sergeant|07700/);
    const { story } = await opened(file(body), keys);
    expect(story.contact?.body).toMatchObject({ by: 'phone', address: '07700 900123' });
    expect(story.request?.body).toMatchObject({ avoid: 'My sergeant', option: 'any', retiring: false });
  });
});

describe('a case on its way to another listener', () => {
  it('is locked for those who are left after an exclusion, and opens no more for the one shut out', async () => {
    const { body, keys } = await asked();
    const state = await opened(file(body), keys);
    const entries = await rewrapFor({ ...state, keys, options, excluded: [ONE.id] });
    const moved = file(body, {
      entries: state.file.entries.map((each, at) => ({
        ...each,
        ciphertext: entries[at]?.ciphertext ?? null,
      })),
    });
    expect(await Promise.all([one, other, keys].map((who) => reads(who, moved)))).toEqual([
      false,
      true,
      true,
    ]);
  });

  it('introduces a listener whom the case does not name, who can read from then on', async () => {
    const { body, keys } = await asked();
    const given = file(body, { state: 'assigned', listener: LATE, waitsForKeys: true, firstCopy: false });
    const state = await opened(given, keys);
    expect([state.waiting, state.asks]).toEqual(['listener', 'listener']);
    const entries = await rewrapFor({ ...state, keys, options, excluded: [] });
    const introduced = await sealBodies({ ...state, keys, options, bodies: [], today: TODAY });
    const moved = file(body, {
      ...{ state: 'assigned', listener: LATE, firstCopy: false },
      entries: [
        ...given.entries.map((each, at) => ({ ...each, ciphertext: entries[at]?.ciphertext ?? null })),
        ...introduced.map((each) => ({ ...each, removedOn: null })),
      ],
    });
    expect(introduced).toHaveLength(1);
    expect((await opened(moved, keys)).asks).toBeNull();
    expect(await Promise.all([one, late, keys].map((who) => reads(who, moved)))).toEqual([false, true, true]);
  });

  it('asks about a named listener who has another key of either kind, and not about one the request named', async () => {
    const { body, keys } = await asked();
    const given = (to: Listener) => opened(file(body, { state: 'assigned', listener: to }), keys);
    expect((await given(ONE)).asks).toBeNull();
    for (const exchanged of [
      { ...ONE, recipient: LATE.recipient },
      { ...ONE, verifyKey: LATE.verifyKey },
    ])
      expect((await given(exchanged)).asks).toBe('listener');
  });

  it('is not locked for somebody who began to listen after the request, as long as it waits', async () => {
    const { body, keys } = await asked();
    const state = await opened(file(body, { firstCopy: false }), keys);
    const among = { ...options, listeners: [ONE, OTHER, LATE] };
    const entries = await rewrapFor({ ...state, keys, options: among, excluded: [ONE.id] });
    const moved = file(body, {
      entries: state.file.entries.map((each, at) => ({
        ...each,
        ciphertext: entries[at]?.ciphertext ?? null,
      })),
    });
    expect(await Promise.all([one, other, late, custodians].map((who) => reads(who, moved)))).toEqual([
      ...[false, true, false, true],
    ]);
  });

  it('takes no key of the custodians from the server once the request is gone', () => {
    const opened: OpenFile['opened'] = {
      ...{ entries: [], removed: [], parties: null, reader: null },
      head: { count: 2, digest: '' },
    };
    expect(caseReaders({ file: { ...ANY_FILE, listener: ONE }, opened }, options, [])).toEqual([
      ONE.recipient,
    ]);
  });

  it('waits to be locked for everybody when a listener gave it up and could not do it', async () => {
    const { body, keys } = await asked();
    expect((await opened(file(body, { firstCopy: false }), keys)).waiting).toBe('pool');
    expect((await opened(file(body), keys)).waiting).toBeNull();
  });
});

describe('a broken case', () => {
  it('is refused as a whole, and so is an older state of it', async () => {
    const { body, keys } = await asked();
    const [first, second] = file(body).entries;
    if (!first || !second) throw new Error('two entries expected');
    const swapped = file(body, { entries: [{ ...first, ciphertext: second.ciphertext }, second] });
    expect(await openFile({ file: swapped, keys, seen: null, today: TODAY })).toMatchObject({ ok: false });
    const { head } = (await opened(file(body), keys)).opened;
    const older = file(body, { entries: [first] });
    const seen = { case: body.case, head };
    expect(await openFile({ file: older, keys, seen, today: TODAY })).toMatchObject({
      ...{ ok: false, refusal: { code: 'rolled-back' } },
    });
  });
});
