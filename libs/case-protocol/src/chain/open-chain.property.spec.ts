import { base64 } from '@scure/base';
import fc from 'fast-check';
import {
  aCase,
  CASE,
  entryId,
  FORCE,
  PEOPLE,
  type Person,
  READERS,
  REQUEST,
  type Said,
  say,
} from '../../test/a-case';
import { seededBytes } from '../../test/seeded-bytes';
import { publicOf } from '../keys/public-of';
import { ENTRY_SIZES } from '../seal/pad-entry';
import { sealEntry } from '../seal/seal-entry';
import { type KeptEntry } from './kept-entry';
import { openChain } from './open-chain';
import { rewrapEntries } from './rewrap-entries';

const SEED = { seed: 20_260_302 };
const LENGTH = 8;
const WHO = ['colleague', 'listener', 'recovery'] as const;

const codeOf = async (kept: readonly KeptEntry[], as: Person = 'colleague') => {
  const opened = await openChain({ force: FORCE, case: CASE, kept, keys: PEOPLE[as] });
  return opened.ok ? 'opened' : opened.refusal.code;
};
const seqs = fc.nat({ max: LENGTH - 1 });
/** Two different places, the first before the second. */
const pairs = fc
  .tuple(seqs, seqs)
  .filter(([a, b]) => a !== b)
  .map(([a, b]) => [Math.min(a, b), Math.max(a, b)] as const);

describe('openChain, whatever a server does', () => {
  let kept: KeptEntry[];
  beforeAll(async () => {
    const said: Said[] = [['colleague', REQUEST]];
    while (said.length < LENGTH)
      said.push([said.length % 2 ? 'listener' : 'colleague', say(`No ${said.length}`)]);
    kept = await aCase(said);
  });
  const swapped = (a: number, b: number, parts: (from: KeptEntry, to: KeptEntry) => KeptEntry) =>
    kept.map((each, at) => {
      const other = at === a ? kept[b] : at === b ? kept[a] : undefined;
      return other ? parts(other, each) : each;
    });

  it('opens what was sealed, for each of its readers', async () => {
    for (const reader of WHO) expect(await codeOf(kept, reader)).toBe('opened');
  });

  it('refuses a flipped bit anywhere in a text', async () => {
    await fc.assert(
      fc.asyncProperty(
        seqs,
        fc.nat(),
        fc.nat({ max: 7 }),
        fc.constantFrom(...WHO),
        async (seq, place, bit, as) => {
          const changed = kept.map((each) => {
            if (each.seq !== seq || each.ciphertext === null) return each;
            const bytes = base64.decode(each.ciphertext);
            const at = place % bytes.length;
            bytes[at] = (bytes[at] ?? 0) ^ (1 << bit);
            return { ...each, ciphertext: base64.encode(bytes) };
          });
          // The one reader whose part of the first header is hit may take it for a wrong key.
          expect(['tampered', ...(seq === 0 ? ['wrong-key'] : [])]).toContain(await codeOf(changed, as));
        },
      ),
      { ...SEED, numRuns: 150 },
    );
  });

  it('refuses a text cut anywhere', async () => {
    await fc.assert(
      fc.asyncProperty(seqs, fc.nat(), async (seq, length) => {
        const cut = kept.map((each) => {
          if (each.seq !== seq || each.ciphertext === null) return each;
          const bytes = base64.decode(each.ciphertext);
          return { ...each, ciphertext: base64.encode(bytes.subarray(0, length % bytes.length)) };
        });
        expect(await codeOf(cut)).toBe('tampered');
      }),
      { ...SEED, numRuns: 100 },
    );
  });

  it('refuses two entries that changed places, with or without their numbers, names and digests', async () => {
    await fc.assert(
      fc.asyncProperty(pairs, fc.nat({ max: 4 }), async ([a, b], how) => {
        const parts = [
          (from: KeptEntry) => from,
          (from: KeptEntry, to: KeptEntry) => ({ ...from, seq: to.seq }),
          (from: KeptEntry, to: KeptEntry) => ({ ...from, seq: to.seq, id: to.id }),
          (from: KeptEntry, to: KeptEntry) => ({ ...to, ciphertext: from.ciphertext }),
          (from: KeptEntry, to: KeptEntry) => ({ ...to, ciphertext: from.ciphertext, digest: from.digest }),
        ][how];
        expect(await codeOf(swapped(a, b, parts ?? ((from) => from)))).toBe('broken-chain');
      }),
      { ...SEED, numRuns: 80 },
    );
  });

  it('refuses an entry that comes back later, whatever it is called', async () => {
    await fc.assert(
      fc.asyncProperty(pairs, fc.boolean(), async ([a, b], isRenamed) => {
        const old = kept[a];
        if (!old) throw new Error('no entry');
        const id = isRenamed ? entryId(99) : old.id;
        const replayed = kept.map((each) => (each.seq === b ? { ...old, seq: b, id } : each));
        expect(await codeOf(replayed)).toBe('broken-chain');
        expect(await codeOf([...kept, { ...old, seq: LENGTH, id }])).toBe('broken-chain');
      }),
      { ...SEED, numRuns: 30 },
    );
  });

  it('refuses a dropped entry, with the numbers closed up or not; the last ones only by the head', async () => {
    await fc.assert(
      fc.asyncProperty(fc.nat({ max: LENGTH - 2 }), fc.boolean(), async (seq, isClosedUp) => {
        const left = kept.filter((each) => each.seq !== seq);
        const dropped = isClosedUp ? left.map((each, at) => ({ ...each, seq: at })) : left;
        expect(['missing-entry', 'broken-chain']).toContain(await codeOf(dropped));
      }),
      SEED,
    );
    for (let count = 1; count < LENGTH; count += 1) {
      expect(await codeOf(kept.slice(0, count))).toBe('opened');
      const seenBefore = { count: LENGTH, digest: kept.at(-1)?.digest ?? '' };
      const asked = { force: FORCE, case: CASE, kept: kept.slice(0, count), keys: PEOPLE.listener };
      expect(await openChain({ ...asked, seenBefore })).toMatchObject({ refusal: { code: 'rolled-back' } });
    }
  });

  it('opens for those to whom it is encrypted and for nobody else', async () => {
    const people = Object.keys(PEOPLE) as Person[];
    await fc.assert(
      fc.asyncProperty(fc.subarray(people, { minLength: 1 }), async (readers) => {
        const recipients = readers.map((person) => publicOf(PEOPLE[person]).recipient);
        const anew = await rewrapEntries({ kept: kept.slice(0, 2), keys: PEOPLE.recovery, recipients });
        if (!anew.ok) throw new Error(anew.refusal.code);
        const texts = anew.value.map(({ ciphertext }) => ciphertext);
        const shown = kept.slice(0, 2).map((each, at) => ({ ...each, ciphertext: texts[at] ?? null }));
        for (const person of people) {
          const isNamed = !['stranger', 'late'].includes(person);
          const expected = !readers.includes(person) ? 'wrong-key' : isNamed ? 'opened' : 'not-named';
          expect(await codeOf(shown, person)).toBe(expected);
        }
      }),
      { ...SEED, numRuns: 25 },
    );
  });
});

describe('sealEntry, whatever is said', () => {
  it('gives texts of four lengths that depend on nothing but the number of readers', async () => {
    const lengths = new Set<number>();
    await fc.assert(
      fc.asyncProperty(
        fc.string({ unit: 'grapheme', minLength: 1, maxLength: 12_000, size: 'max' }),
        async (text) => {
          const sealed = await sealEntry({
            ...{
              force: FORCE,
              case: CASE,
              entry: entryId(0),
              seq: 0,
              prev: null,
              body: say(text),
              on: '2026-03-02',
            },
            ...{ author: PEOPLE.colleague, recipients: READERS, random: seededBytes(text.slice(0, 9)) },
          });
          if (sealed.ok) lengths.add(base64.decode(sealed.value.ciphertext).length);
          else expect(sealed.refusal.code).toBe('too-long');
        },
      ),
      {
        ...SEED,
        numRuns: 60,
        examples: [['x'], ['x'.repeat(1500)], ['x'.repeat(12_000)], ['👋'.repeat(12_000)]],
      },
    );
    // An age header for three X25519 recipients: 22 bytes, 3 * 98, and 48 with the hash; a nonce of 16, and 16 for each 64 KiB.
    const overhead = 22 + 3 * 98 + 48 + 16 + 16;
    expect([...lengths].sort((a, b) => a - b)).toEqual(ENTRY_SIZES.map((size) => size + overhead));
  });
});
