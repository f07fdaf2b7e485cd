import { createHmac } from 'node:crypto';
import { type CellKey } from '../lattice/lattice';
import { quarterOf } from '../lattice/quarter-of';
import { type ReleaseQuarter } from '../lattice/release-period';
import { sumKeys } from '../tabulate/sum-keys';
import { protectCells } from './protect-cells';
import { type LastUpdate, type ReleasedValue } from './protected-cell';
import { uniformOf } from './uniform-of';

const secret = Uint8Array.from({ length: 32 }, (_, at) => at);
const hmac = (message: Uint8Array): Uint8Array => createHmac('sha256', secret).update(message).digest();
const quarter = (id: string): ReleaseQuarter => quarterOf(id) as ReleaseQuarter;
const why = 'as in the shipped file';
const policy = {
  roundingBase: { value: 5, floor: 5, why },
  threshold: { value: 5, floor: 5, why },
  holdMovers: { value: 3, floor: 3, why },
  smallUnit: { value: 100, floor: 100, why },
} as const;

const people = (first: number, number: number) =>
  BigInt64Array.from({ length: number }, (_, at) => BigInt(first + at) * 7_919n);
const counted = (cells: Readonly<Record<string, BigInt64Array>>) =>
  new Map(
    Object.entries(cells).map(([name, members]) => {
      const key = name as CellKey;
      return [key, { key, people: members.length, keySum: sumKeys(members), members }];
    }),
  );
const before = (members: BigInt64Array, released: ReleasedValue): LastUpdate => ({
  released,
  members,
  releaseId: 'before',
});
const shown = (value: number): ReleasedValue => ({ status: 'ok', value });
const HIDDEN: ReleasedValue = { status: 'c', value: null };

function protectOne(now: BigInt64Array, last?: LastUpdate, name = 'officer|stock||', at = '2025-Q3') {
  const key = name as CellKey;
  return protectCells({
    counted: counted({ [name]: now }),
    last: new Map(last ? [[key, last]] : []),
    ...{ policy, hmac, quarter: quarter(at) },
  }).get(key);
}

describe('the number of a set of people', () => {
  // Python 3: int.from_bytes(hmac.new(bytes(range(32)), (k).to_bytes(8, 'big'), 'sha256').digest()[:4], 'big')
  it.each([
    [0n, 2_668_419_513],
    [1n, 3_291_668_569],
    [0x0123456789abcdefn, 1_538_387_859],
    [2n ** 64n - 1n, 1_373_731_134],
  ])('of sum %d is that of another program', (sum, expected) => {
    expect(uniformOf(sum, hmac)).toBe(expected / 2 ** 32);
  });
});

describe('a protected cell', () => {
  it('is withheld below five people, nobody included', () => {
    for (let number = 0; number < 5; number += 1) {
      expect(protectOne(people(1, number))).toMatchObject({
        released: HIDDEN,
        carriedFrom: null,
        held: false,
      });
    }
  });

  it('is a multiple of five, never 0, and never more than 4 from the count', () => {
    for (let number = 5; number < 400; number += 1) {
      const value = protectOne(people(number * 1000, number))?.released.value ?? 0;
      expect(value % 5).toBe(0);
      expect(value).toBeGreaterThanOrEqual(5);
      expect(Math.abs(value - number)).toBeLessThanOrEqual(4);
    }
  });

  it('has the same value for the same people under every name', () => {
    const members = people(77, 33);
    expect(protectOne(members, undefined, 'officer|stock||rank=sergeant')?.released).toEqual(
      protectOne(members, undefined, 'officer|leavers|2025-26|sex=female')?.released,
    );
  });

  it('carries value and status while fewer than three people moved', () => {
    const old = people(1, 6);
    expect(protectOne(people(2, 5), before(old, shown(10)))).toMatchObject({
      ...{ released: shown(10), carriedFrom: 'before', held: true, people: 5 },
    });
    expect(protectOne(people(3, 4), before(old, shown(10)))?.released).toEqual(shown(10));
    expect(protectOne(people(1, 6), before(people(1, 4), HIDDEN))?.released).toEqual(HIDDEN);
    expect(protectOne(old, before(old, shown(10)))).toMatchObject({ carriedFrom: 'before', held: false });
  });

  it('counts somebody in and somebody out as two movers', () => {
    const old = people(1, 40);
    expect(protectOne(people(2, 40), before(old, shown(45)))?.carriedFrom).toBe('before');
    expect(protectOne(people(3, 40), before(old, shown(45)))?.carriedFrom).toBeNull();
  });

  it('is rounded anew, and may be withheld, when three people moved', () => {
    expect(protectOne(people(4, 3), before(people(1, 6), shown(5)))).toMatchObject({
      ...{ released: HIDDEN, carriedFrom: null, held: false },
    });
    expect(protectOne(people(1, 9), before(people(1, 6), shown(5)))?.released.status).toBe('ok');
  });

  it('of a small unit waits for the half-year', () => {
    const unit = 'officer|stock||unit=north';
    const old = before(people(1, 60), shown(60));
    // Four people left and five came: nine movers, one person more.
    expect(protectOne(people(5, 61), old, unit, '2025-Q4')).toMatchObject({
      carriedFrom: 'before',
      held: true,
    });
    expect(protectOne(people(5, 61), old, unit, '2026-Q1')?.carriedFrom).toBeNull();
    // A value may not be more than 4 + 2 out, and a large unit does not wait.
    expect(protectOne(people(1, 63), old, unit, '2025-Q4')?.carriedFrom).toBeNull();
    const large = before(people(1, 120), shown(120));
    expect(protectOne(people(5, 121), large, unit, '2025-Q4')?.carriedFrom).toBeNull();
  });

  it('does not depend on the order of cells', () => {
    const cells = { a: people(1, 23), b: people(9, 51), c: people(4, 4) };
    const input = { last: new Map(), policy, hmac, quarter: quarter('2025-Q3') };
    const there = protectCells({ ...input, counted: counted(cells) });
    const back = protectCells({
      ...input,
      counted: counted(Object.fromEntries(Object.entries(cells).toReversed())),
    });
    expect([...back].toSorted()).toEqual([...there].toSorted());
  });
});
