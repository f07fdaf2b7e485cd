import { buildLattice } from '../src/lattice/build-lattice';
import { type Lattice, type LatticeDimension } from '../src/lattice/lattice';
import { type ReleaseQuarter } from '../src/lattice/release-period';
import { type DisclosurePolicy } from '../src/policy/disclosure-policy';
import { type Population } from '../src/populations/population';

/** Chances of the leaves of each dimension, after disclosure.md: five ethnic groups and not stated, two recorded sexes and a
 *  few others, five groups of ranks, fifteen units of unequal size. */
const CHANCES = {
  ethnicity: { asian: 0.045, black: 0.02, mixed: 0.025, white: 0.86, other: 0.01, unknown: 0.04 },
  sex: { female: 0.35, male: 0.64, other: 0.01 },
  rank: { constable: 0.77, sergeant: 0.15, inspector: 0.05, 'chief-inspector': 0.02, senior: 0.01 },
  unit: Object.fromEntries(Array.from({ length: 15 }, (_, at) => [`unit-${at + 1}`, (15 - at) / 120])),
} as const;
type Leaves = Record<keyof typeof CHANCES, string>;

interface InventedOfficer extends Leaves {
  readonly key: bigint;
}

/** Officers who join, leave, move and are promoted, the same for the same seed. */
export class InventedForce {
  private officers: InventedOfficer[];
  private state: number;

  constructor(size: number, seed: number) {
    this.state = seed;
    this.officers = Array.from({ length: size }, () => this.recruit());
  }

  /** Everybody in post now. */
  stock(): Population {
    const leaves = DIMENSIONS.map(({ id, leaves: own }): [string, Uint8Array] => [
      id,
      Uint8Array.from(this.officers, (officer) =>
        own.findIndex(({ code }) => code === officer[id as keyof Leaves]),
      ),
    ]);
    return {
      ...{ workforceType: 'officer', measure: 'stock', period: null },
      keys: BigInt64Array.from(this.officers, ({ key }) => key),
      leaves: new Map(leaves),
    };
  }

  /** A quarter later: 2 % left and were replaced, 1 % went to another rank, 2 % to another unit. */
  passQuarter(): void {
    this.officers = this.officers.map((officer) => {
      const chance = this.draw();
      if (chance < 0.02) return { ...this.recruit(), rank: 'constable' };
      if (chance < 0.03) return { ...officer, rank: this.choose('rank') };
      return chance < 0.05 ? { ...officer, unit: this.choose('unit') } : officer;
    });
  }

  private recruit(): InventedOfficer {
    return {
      key: BigInt.asIntN(
        64,
        (BigInt(Math.floor(this.draw() * 2 ** 32)) << 32n) + BigInt(Math.floor(this.draw() * 2 ** 32)),
      ),
      ...{ ethnicity: this.choose('ethnicity'), sex: this.choose('sex') },
      ...{ rank: this.choose('rank'), unit: this.choose('unit') },
    };
  }

  private choose(id: keyof Leaves): string {
    let rest = this.draw();
    const found = Object.entries(CHANCES[id]).find(([, chance]) => (rest -= chance) < 0);
    return found?.[0] ?? Object.keys(CHANCES[id])[0] ?? '';
  }

  /** mulberry32, a published generator of 32 bits. */
  private draw(): number {
    this.state = (this.state + 0x6d2b79f5) | 0;
    let mixed = Math.imul(this.state ^ (this.state >>> 15), 1 | this.state);
    mixed = (mixed + Math.imul(mixed ^ (mixed >>> 7), 61 | mixed)) ^ mixed;
    return ((mixed ^ (mixed >>> 14)) >>> 0) / 2 ** 32;
  }
}

const DIMENSIONS: readonly LatticeDimension[] = Object.entries(CHANCES).map(([id, chances]) => {
  const leaves = Object.keys(chances).map((code) => ({
    ...{ code, label: code },
    undeclared: id === 'sex' && code === 'other',
  }));
  const above = (from: number) => ({
    ...{ code: `above-${from}`, label: 'and above', leaves: leaves.slice(from).map(({ code }) => code) },
    ...{ main: false, sameAs: null },
  });
  return {
    ...{ id, label: id, leaves },
    groups: [
      ...leaves
        .filter(({ undeclared }) => !undeclared)
        .map(({ code, label }) => ({ code, label, leaves: [code], main: true, sameAs: null })),
      ...(id === 'rank' ? [above(1), above(2), above(3)] : []),
    ],
  };
});

/** The stock tables of the policy that such a force has. */
export function inventedLattice(policy: DisclosurePolicy, quarter: ReleaseQuarter): Lattice {
  const known = new Set(Object.keys(CHANCES));
  const tables = policy.tables.filter(
    ({ measure, dims, id }) =>
      measure === 'stock' && id !== 'ethnicity-single' && dims.every((dim) => known.has(dim.id)),
  );
  return buildLattice({
    ...{ force: 'EXMP', quarter, policy: { ...policy, tables }, periods: [], yearly: false },
    dimensions: new Map([['officer', DIMENSIONS]]),
  });
}
