import {
  aCase,
  CASE,
  CONTACT,
  DAY,
  entryId,
  FORCE,
  INTRODUCE,
  LISTENER_IDS,
  PEOPLE,
  type Person,
  READERS,
  REQUEST,
  say,
} from '../../test/a-case';
import { publicOf } from '../keys/public-of';
import { PHRASE_WORDS } from '../words/phrase-words';
import { headWords } from './head';
import { type KeptEntry } from './kept-entry';
import { type CaseToOpen, openChain } from './open-chain';
import { rewrapEntries } from './rewrap-entries';

const open = (kept: readonly KeptEntry[], as: Person = 'listener', more: Partial<CaseToOpen> = {}) =>
  openChain({ force: FORCE, case: CASE, kept, keys: PEOPLE[as], ...more });
const code = async (...asked: Parameters<typeof open>) => {
  const opened = await open(...asked);
  return opened.ok ? 'opened' : opened.refusal.code;
};
const without = (kept: readonly KeptEntry[], ...seqs: number[]) =>
  kept.map((each) => (seqs.includes(each.seq) ? { ...each, ciphertext: null } : each));

describe('openChain', () => {
  let kept: KeptEntry[];
  beforeAll(async () => {
    kept = await aCase();
  });

  it('gives every reader what was said, by whom and when', async () => {
    for (const reader of ['colleague', 'listener', 'recovery'] as const) {
      const opened = await open(kept, reader);
      expect(opened).toMatchObject({ ok: true, value: { removed: [], head: { count: 4 } } });
      if (!opened.ok) return;
      const { entries, parties } = opened.value;
      expect(parties).toEqual({
        ...{ colleague: REQUEST.colleague, recovery: REQUEST.recovery, listeners: REQUEST.listeners },
      });
      expect(entries[2]).toEqual({
        ...{ seq: 2, id: entryId(2), body: say('I have time on Thursday.'), on: DAY },
        author: { listener: LISTENER_IDS.listener },
      });
      expect(entries.map(({ author }) => author)[3]).toBe('colleague');
      const named = {
        colleague: 'colleague',
        listener: { listener: LISTENER_IDS.listener },
        recovery: 'recovery',
      };
      expect(opened.value.reader).toEqual(named[reader]);
    }
  });

  it('opens for nobody else, named or not', async () => {
    expect(await code(kept, 'other')).toBe('wrong-key');
    expect(await code(kept, 'stranger')).toBe('wrong-key');
  });

  it('refuses a reader whom the case does not name', async () => {
    const leaked = await aCase(undefined, { recipients: [publicOf(PEOPLE.stranger).recipient] });
    expect(await code(leaked, 'stranger')).toBe('not-named');
  });

  it('refuses entries of another case or force, under any name', async () => {
    expect(await code(kept, 'listener', { force: 'mercia' })).toBe('foreign-entry');
    const elsewhere = await aCase(undefined, { case: LISTENER_IDS.late });
    expect(await code(elsewhere)).toBe('foreign-entry');
    expect(await code(kept.map((each, at) => (at === 3 ? (elsewhere[3] ?? each) : each)))).toBe(
      'foreign-entry',
    );
  });

  it('refuses what is gone, in another order, there twice, or older than before', async () => {
    const [first, second, third, fourth] = kept;
    if (!first || !second || !third || !fourth) throw new Error('no case');
    expect(await code([])).toBe('missing-entry');
    expect(await code([second, third, fourth])).toBe('missing-entry');
    expect(await code([first, third, fourth])).toBe('missing-entry');
    expect(await code(without(kept, 2))).toBe('missing-entry');
    expect(await code([first, third, second, fourth])).toBe('broken-chain');
    expect(await code([first, { ...third, seq: 1 }, { ...second, seq: 2 }, fourth])).toBe('broken-chain');
    expect(await code([first, second, third, { ...second, seq: 3, id: entryId(9) }])).toBe('broken-chain');
    const seenBefore = { count: 4, digest: fourth.digest };
    expect(await code(kept, 'listener', { seenBefore })).toBe('opened');
    expect(await code([first, second, third], 'listener', { seenBefore })).toBe('rolled-back');
    const { digest } = third;
    expect(await code(kept, 'listener', { seenBefore: { count: 4, digest } })).toBe('rolled-back');
  });

  it('refuses another digest, class or name beside an entry', async () => {
    const change = (part: Partial<KeptEntry>) =>
      kept.map((each, at) => (at === 3 ? { ...each, ...part } : each));
    expect(await code(change({ digest: '0'.repeat(64) }))).toBe('tampered');
    expect(await code(change({ class: 'coded' }))).toBe('broken-chain');
    expect(await code(change({ id: entryId(7) }))).toBe('broken-chain');
    for (const ciphertext of ['', 'no base64!', 'AAAA', kept[3]?.ciphertext?.slice(0, 400) ?? '']) {
      expect(await code(change({ ciphertext }))).toBe('tampered');
    }
    expect((await open(change({ ciphertext: '' }))) as unknown).toMatchObject({
      ...{ refusal: { seq: 3, message: 'An entry was changed or damaged after it was written.' } },
    });
  });

  it('refuses one entry that this reader cannot open as exchanged', async () => {
    const hidden = await rewrapEntries({ kept, keys: PEOPLE.listener, recipients: READERS.slice(0, 1) });
    if (!hidden.ok) throw new Error(hidden.refusal.code);
    const ciphertext = hidden.value[3]?.ciphertext ?? null;
    const asks = kept.map((each, at) => (at === 3 ? { ...each, ciphertext } : each));
    expect(await code(asks, 'colleague')).toBe('opened');
    expect(await code(asks, 'listener')).toBe('tampered');
  });

  it('refuses a signature that nobody vouches for, and entries that their author may not write', async () => {
    const after = (person: Person, body: Parameters<typeof say>[0] | typeof CONTACT) =>
      aCase([
        ['colleague', REQUEST],
        [person, typeof body === 'string' ? say(body) : body],
      ]);
    expect(await code(await after('stranger', 'Trust me.'))).toBe('unknown-author');
    expect(await code(await after('late', 'I am new.'))).toBe('unknown-author');
    expect(await code(await after('listener', CONTACT))).toBe('unknown-author');
    expect(await code(await after('recovery', 'Custodians do not write.'))).toBe('unknown-author');
    expect(await code(await aCase([['listener', REQUEST]]))).toBe('unknown-author');
    expect(await code(await aCase([['colleague', say('No request before.')]]))).toBe('broken-chain');
    const twice = [['colleague', REQUEST] as const, ['colleague', REQUEST] as const];
    expect(await code(await aCase(twice))).toBe('broken-chain');
  });

  it('believes a listener from the entry on that introduces them, and no name under a key of another', async () => {
    const hello = ['late', say('I take over.')] as const;
    const introduced = (by: Person) => aCase([['colleague', REQUEST], [by, INTRODUCE], hello]);
    for (const by of ['colleague', 'listener', 'recovery'] as const) {
      const opened = await open(await introduced(by));
      if (!opened.ok) throw new Error(opened.refusal.code);
      expect(opened.value.entries[2]?.author).toEqual({ listener: LISTENER_IDS.late });
      expect(opened.value.parties?.listeners).toHaveLength(3);
    }
    expect(await code(await introduced('stranger'))).toBe('unknown-author');
    expect(await code(await introduced('late'))).toBe('unknown-author');
    const stolen = { ...INTRODUCE, ...publicOf(PEOPLE.colleague) };
    const opened = await open(
      await aCase([
        ['colleague', REQUEST],
        ['listener', stolen],
        ['colleague', say('It is me.')],
      ]),
    );
    expect(opened.ok && opened.value.entries[2]?.author).toBe('colleague');
  });

  it('shows what is left when entries were removed in time, and says which', async () => {
    const contactGone = await open(without(kept, 1), 'listener', { mayBeRemoved: ['contact'] });
    expect(contactGone).toMatchObject({ ok: true, value: { removed: [{ seq: 1, class: 'contact' }] } });
    expect(await code(without(kept, 1, 2), 'listener', { mayBeRemoved: ['contact'] })).toBe('missing-entry');
  });

  it('shows coded entries without an author when the request is gone, and never words', async () => {
    const month = '2026-03';
    const closed = await aCase([
      ['colleague', REQUEST],
      ['listener', say('Goodbye.')],
      ['listener', { kind: 'outcome', outcome: 'stayed', month, helped: 'yes', keepContact: false }],
    ]);
    const mayBeRemoved = ['contact', 'narrative'] as const;
    const left = await open(without(closed, 0, 1), 'listener', { mayBeRemoved });
    expect(left).toMatchObject({
      ...{ ok: true, value: { parties: null, reader: null, entries: [{ seq: 2, author: 'not-known' }] } },
    });
    expect(await code(without(closed, 0), 'listener', { mayBeRemoved })).toBe('missing-entry');
  });

  it('lets a page draw between entries', async () => {
    const pause = jest.fn(() => Promise.resolve());
    const long = await aCase([...Array(10)].map((_, at) => ['colleague', at === 0 ? REQUEST : say('.')]));
    await open(long, 'colleague', { pause });
    expect(pause).toHaveBeenCalledTimes(2);
  });
});

describe('headWords', () => {
  it('is the same for both readers and another one after every entry', async () => {
    const kept = await aCase();
    const heads = await Promise.all(
      (['colleague', 'listener'] as const).map(async (as) => {
        const opened = await open(kept, as);
        return opened.ok ? headWords(opened.value.head, PHRASE_WORDS) : '';
      }),
    );
    expect(new Set(heads).size).toBe(1);
    expect(heads[0]?.split(' ')).toHaveLength(4);
    const all = kept.map(({ digest }, at) => headWords({ count: at + 1, digest }, PHRASE_WORDS));
    expect(new Set(all).size).toBe(4);
  });
});

describe('rewrapEntries', () => {
  it('gives a first copy to one listener: digests and signatures stay, the others are out', async () => {
    const pool = ['colleague', 'listener', 'other', 'recovery'] as const;
    const recipients = pool.map((person) => publicOf(PEOPLE[person]).recipient);
    const first = await aCase(undefined, { recipients });
    expect(await code(first, 'other')).toBe('opened');
    const rewrapped = await rewrapEntries({ kept: first, keys: PEOPLE.listener, recipients: READERS });
    if (!rewrapped.ok) throw new Error(rewrapped.refusal.code);
    const ciphertexts = new Map(rewrapped.value.map(({ seq, ciphertext }) => [seq, ciphertext]));
    const second = first.map((each) => ({ ...each, ciphertext: ciphertexts.get(each.seq) ?? null }));
    expect(await code(second, 'listener')).toBe('opened');
    expect(await code(second, 'colleague')).toBe('opened');
    expect(await code(second, 'recovery')).toBe('opened');
    expect(await code(second, 'other')).toBe('wrong-key');
  });

  it('leaves removed entries out, and refuses what does not fit its digest or does not open', async () => {
    const kept = await aCase();
    const left = await rewrapEntries({ kept: without(kept, 1), keys: PEOPLE.listener, recipients: READERS });
    expect(left.ok && left.value.map(({ seq }) => seq)).toEqual([0, 2, 3]);
    const [first, second] = kept;
    const swapped = {
      kept: [{ ...first, ciphertext: second?.ciphertext } as KeptEntry],
      recipients: READERS,
    };
    const refused = await rewrapEntries({ ...swapped, keys: PEOPLE.listener });
    expect(refused).toMatchObject({ ok: false, refusal: { code: 'tampered' } });
    const closed = await rewrapEntries({ kept, keys: PEOPLE.stranger, recipients: READERS });
    expect(closed).toMatchObject({ ok: false, refusal: { code: 'wrong-key' } });
  });
});
