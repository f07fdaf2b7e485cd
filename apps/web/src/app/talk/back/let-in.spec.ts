import '../../../test/browser-crypto';
import { TestBed } from '@angular/core/testing';
import {
  type EntryBody,
  keysOfReturnCode,
  newListenerKeys,
  publicOf,
  readReturnCode,
  sealEntry,
} from '@muster/case-protocol';
import {
  type CaseFile,
  type Listener,
  type SealedEntry,
  type TalkOptions,
  type TalkRequest,
} from '@muster/contracts';
import { talkExclude, talkOpen, talkRewrap, talkWrite } from '../../api/generated/functions';
import { EMPTY_DRAFT } from '../ask/draft';
import { newParcel } from '../sealing/new-parcel';
import { random } from '../sealing/random';
import { TalkApi } from '../talk-api';
import { CaseStore } from './case-store';

const TODAY = '2026-11-23';
const listener = (id: string): Listener => ({
  ...{ id, displayName: id, post: 'listener', department: '', gender: '' },
  ...publicOf(newListenerKeys(random)),
});
const ONE = listener('00000000-0000-4000-8000-000000000001');
const LATE = listener('00000000-0000-4000-8000-000000000003');
const OPTIONS: TalkOptions = {
  ...{ open: true, force: 'EXMP', forceName: 'Example', synthetic: true, listeners: [ONE], retention: [] },
  ...{
    recovery: publicOf(newListenerKeys(random)),
    signposts: [],
    themes: [],
    leavingReasons: [],
    acknowledgeWorkingDays: 2,
  },
  ...{ exitAddress: '', quiet: '' },
};
const NOW = { ...OPTIONS, listeners: [ONE, LATE] };

/** What the colleague wrote since the request. */
async function sealed(
  typed: string,
  { case: id, entries }: TalkRequest,
  bodies: readonly EntryBody[],
): Promise<readonly SealedEntry[]> {
  const code = readReturnCode(typed);
  if (!code.ok) throw new Error('a code expected');
  const author = await keysOfReturnCode(code.value, 'EXMP');
  const all = [...entries];
  for (const body of bodies) {
    const place = { seq: all.length, prev: all.at(-1)?.digest ?? null, entry: crypto.randomUUID() };
    const entry = await sealEntry({
      ...{ force: 'EXMP', case: id, ...place, body, author, on: TODAY, random },
      recipients: [ONE.recipient],
    });
    if (!entry.ok) throw new Error(entry.refusal.code);
    all.push(entry.value);
  }
  return all.slice(entries.length);
}

/** The page of a colleague to whose case the server says: it is with this listener, or waits for one. */
async function givenTo(to: Listener | null, waitsForKeys: boolean, more: readonly EntryBody[] = []) {
  const draft = { ...EMPTY_DRAFT, limitsRead: true, reach: 'here', option: 'any' } as const;
  const { code, body } = await newParcel({ ...draft, about: 'say-and-stay' }, OPTIONS, TODAY);
  const later = await sealed(code, body, more);
  const state = to ? 'assigned' : 'requested';
  const file: CaseFile = {
    ...{ case: body.case, reference: 'ABCD-EFGH', force: 'EXMP', kind: 'say-and-stay', state },
    ...{ openedOn: TODAY, closedOn: null, acknowledgeBy: null, listener: to, excluded: [], firstCopy: false },
    ...{ waitsForKeys, checks: [], events: [], held: false, erasureAskedOn: null, tallied: false },
    ...{ removal: { contact: null, narrative: null, coded: null } },
    entries: [...body.entries, ...later].map((each) => ({ ...each, removedOn: null })),
  };
  const asked: unknown[] = [];
  const api = {
    invoke: (route: unknown): Promise<unknown> => {
      asked.push(route);
      return Promise.resolve(route === talkOpen ? file : { state: 'assigned', entries: 2 });
    },
  };
  TestBed.configureTestingModule({ providers: [CaseStore, { provide: TalkApi, useValue: api }] });
  const store = TestBed.inject(CaseStore);
  await store.open(code, NOW);
  return { store, asked };
}

describe('a case that was given to somebody whom the colleague has not let in', () => {
  it.each([true, false])(
    'is not locked for them, whatever the server says of keys (%s)',
    async (waits) => {
      const { store, asked } = await givenTo(LATE, waits);
      expect(store.state()?.asks).toBe('listener');
      expect(await store.write(NOW, [{ kind: 'message', text: 'Hello' }], null, '')).toBe(false);
      expect(store.fault()?.message).toContain('whether your new listener may read it');
      expect(await store.exclude(NOW, [ONE.id])).toBe(false);
      expect(asked).toEqual([talkOpen]);
    },
    30_000,
  );

  it('is locked for them when the colleague says yes', async () => {
    const { store, asked } = await givenTo(LATE, true);
    expect(await store.letIn(NOW)).toBe(true);
    expect(asked).toEqual([talkOpen, talkRewrap, talkWrite, talkOpen]);
  });

  it('lets them be shut out without a yes', async () => {
    const { store, asked } = await givenTo(LATE, true);
    expect(await store.exclude(NOW, [LATE.id])).toBe(true);
    expect(asked).toEqual([talkOpen, talkExclude, talkOpen]);
  });

  it('is locked without a question for a listener whom the request named, while nothing else was written', async () => {
    const { asked } = await givenTo(ONE, true);
    expect(asked).toEqual([talkOpen, talkRewrap, talkOpen]);
  });

  it.each([ONE, null])('is not locked unasked once something was written since the request', async (to) => {
    // The server alone knows who was shut out: a listener who was named at first can be given the case again.
    const { store, asked } = await givenTo(to, true, [{ kind: 'message', text: 'About L' }]);
    expect(store.state()?.asks).toBe(to ? 'listener' : 'pool');
    expect(await store.write(NOW, [{ kind: 'message', text: 'Hello' }], null, '')).toBe(false);
    expect(asked).toEqual([talkOpen]);
    expect(await store.letIn(NOW)).toBe(true);
    expect(asked).toEqual([talkOpen, to ? talkRewrap : talkExclude, talkOpen]);
  });
});
