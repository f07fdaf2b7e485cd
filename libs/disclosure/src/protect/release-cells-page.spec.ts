import { createHmac } from 'node:crypto';
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { aPolicy } from '../../test/a-policy';
import { type CellKey } from '../lattice/lattice';
import { quarterOf } from '../lattice/quarter-of';
import { type ReleaseQuarter } from '../lattice/release-period';
import { sumKeys } from '../tabulate/sum-keys';
import { protectCells } from './protect-cells';
import { type LastUpdate } from './protected-cell';
import { uniformOf } from './uniform-of';

const page = readFileSync(join(__dirname, '../../../../docs/methods/release-cells.md'), 'utf8');
const rows = page
  .split('\n')
  .filter((line) => /^\| \d{4}-Q\d /.test(line))
  .map((line) => line.split('|').map((cell) => cell.trim()));
const secret = Uint8Array.from({ length: 32 }, (_, at) => at);
const hmac = (message: Uint8Array): Uint8Array => createHmac('sha256', secret).update(message).digest();

function membersOf(range: string): BigInt64Array {
  const [first = 0, last = 0] = range.split('-').map(Number);
  return BigInt64Array.from({ length: last - first + 1 }, (_, at) => BigInt(first + at) * 7919n);
}

describe('the methods page on the cells of a release', () => {
  it('has every section and a review date', () => {
    expect([...page.matchAll(/^## (.+)$/gm)].map(([, title]) => title)).toEqual([
      ...['Definition', 'Formula', 'Population and denominator', 'Worked example', 'Limits', 'References'],
    ]);
    expect(page).toMatch(/^review-by: \d{4}-\d{2}-\d{2}$/m);
  });

  it('has a worked example that the code agrees with', () => {
    const key = 'staff|stock||' as CellKey;
    const last = new Map<CellKey, LastUpdate>();
    expect(rows).toHaveLength(6);
    for (const [, id = '', range = '', people = '', , u = '', , released = ''] of rows) {
      const members = membersOf(range);
      const keySum = sumKeys(members);
      if (u !== '-') expect(uniformOf(keySum, hmac)).toBeCloseTo(Number(u), 6);
      const cell = protectCells({
        ...{ last, policy: aPolicy(), hmac, quarter: quarterOf(id) as ReleaseQuarter },
        counted: new Map([[key, { key, people: members.length, keySum, members }]]),
      }).get(key);
      expect([id, cell?.people, cell?.released.value ?? 'c']).toEqual([
        id,
        Number(people),
        released === 'c' ? 'c' : Number(released),
      ]);
      if (cell?.carriedFrom === null) last.set(key, { released: cell.released, members, releaseId: id });
    }
  });
});
