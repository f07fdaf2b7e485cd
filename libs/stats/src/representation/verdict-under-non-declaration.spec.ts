import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import fc from 'fast-check';
import { nonDeclarationBounds } from './non-declaration-bounds';
import { verdictUnderNonDeclaration } from './verdict-under-non-declaration';

interface Example {
  readonly count: number;
  readonly declared: number;
  readonly total: number;
  readonly baselineShare: number;
  readonly expected: readonly string[];
}

/** The worked examples of the method page, whose intervals are worked out there by hand. */
const EXAMPLES = [
  ...readFileSync(join(__dirname, '../../../../docs/methods/non-declaration-bounds.md'), 'utf8').matchAll(
    /```json verdicts\n(.*?)\n```/gs,
  ),
].map(([, text]) => JSON.parse(text ?? '') as Example);

describe('verdictUnderNonDeclaration', () => {
  it('agrees with the worked examples of its method page', () => {
    expect(EXAMPLES.length).toBeGreaterThan(1);
    for (const { count, declared, total, baselineShare, expected } of EXAMPLES) {
      const found = verdictUnderNonDeclaration(count, declared, total, baselineShare);

      expect([found?.declared.verdict, found?.none.verdict, found?.all.verdict]).toEqual(expected);
      expect(found?.survives).toBe(new Set(expected).size === 1);
    }
  });

  it('has no verdict where nobody declared or nobody is there', () => {
    expect(verdictUnderNonDeclaration(0, 0, 50, 0.1)).toBeNull();
    expect(verdictUnderNonDeclaration(0, 0, 0, 0.1)).toBeNull();
  });

  it('supposes the shares that the bounds under non-declaration are', () => {
    const people = fc.integer({ min: 0, max: 3000 });
    fc.assert(
      fc.property(people, people, people, (count, others, undeclared) => {
        const [declared, total] = [count + others, count + others + undeclared];
        fc.pre(declared > 0);
        const found = verdictUnderNonDeclaration(count, declared, total, 0.1);
        const bounds = nonDeclarationBounds(count, declared, total);

        expect([found?.none.share, found?.all.share]).toEqual([bounds?.low, bounds?.high]);
      }),
    );
  });

  it('survives where everybody declared', () => {
    expect(verdictUnderNonDeclaration(38, 1000, 1000, 0.081)?.survives).toBe(true);
  });
});
