import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { type DisclosurePolicy } from './disclosure-policy';
import { readPolicy } from './read-policy';

const FILE = join(__dirname, '../../../../definitions/disclosure/release-policy.json');
const shipped = (): DisclosurePolicy => JSON.parse(readFileSync(FILE, 'utf8')) as DisclosurePolicy;

function messageOf(changed: object): string {
  const read = readPolicy({ ...shipped(), ...changed });
  return read.ok ? '' : read.refusal.message;
}
const of = (floor: number, value: number) => ({ floor, value, why: 'another number' });

describe('the disclosure policy', () => {
  it('that is shipped can be used', () => {
    expect(readPolicy(shipped())).toMatchObject({ ok: true, value: { version: '2026-1' } });
  });

  it.each([
    ['roundingBase', of(5, 4), 'roundingBase.value: may not be below 5'],
    ['threshold', of(5, 4), 'threshold.value: may not be below 5'],
    ['networkThreshold', of(15, 14), 'networkThreshold.value: may not be below 15'],
    ['holdMovers', of(3, 2), 'holdMovers.value: may not be below 3'],
    ['threshold', of(3, 5), 'threshold.floor'],
    ['mostUnitGroups', { value: 16, why: 'more' }, 'mostUnitGroups.value'],
    ['roundingBase', of(5, 10), 'roundingBase: sentences of pages and packs say 5'],
    ['threshold', of(5, 10), 'threshold: sentences of pages and packs say 5'],
    ['networkThreshold', of(15, 20), 'networkThreshold: sentences of pages and packs say 15'],
    ['holdMovers', of(3, 4), 'holdMovers: sentences of pages and packs say 3'],
    ['percentageDenominator', of(25, 50), 'percentageDenominator: sentences of pages and packs say 25'],
    ['threshold', of(5, 7), 'threshold: 7 is no multiple of roundingBase 5'],
    ['networkThreshold', of(15, 17), 'networkThreshold: 17 is no multiple'],
    ['threshold', of(5, 15), 'networkThreshold: 15 less the rounding of up to 4 is not above threshold 15'],
    ['leastWidth', of(5, 6), 'leastWidth: 6 is more than the 5 whole numbers'],
    ['holdMovers', of(3, 5), 'tellableChange: 15 is within the 16'],
  ])('is refused when %s is broken', (name, value, sentence) => {
    expect(messageOf({ [name]: value })).toContain(sentence);
  });

  it('takes other numbers that no sentence says', () => {
    expect(messageOf({ comparableEvents: of(20, 30), tellableChange: of(15, 20) })).toBe('');
  });

  it('names every broken parameter at once', () => {
    const message = messageOf({ roundingBase: of(5, 3), threshold: of(5, 3), extra: 1, kind: 'policy' });
    for (const part of ['roundingBase.value', 'threshold.value', 'extra', 'kind'])
      expect(message).toContain(part);
  });

  it('refuses a role that sees what a wider one does not', () => {
    const { depth, tables } = shipped();
    expect(messageOf({ depth: { ...depth, network: { withoutUnit: 3, withUnit: 2 } } })).toContain(
      'depth: network sees more dimensions at once (withoutUnit) than board',
    );
    expect(messageOf({ tables: tables.map((table) => ({ ...table, roles: ['network'] })) })).toContain(
      'is for a role although a wider role does not get it',
    );
  });

  it.each([
    [
      { dims: [{ id: 'gender-reassignment', by: 'leaves' }] },
      'names gender-reassignment, which no release has',
    ],
    [{ dims: [{ id: 'religion', by: 'leaves' }] }, 'shows religion otherwise than alone'],
    [{ dims: [{ id: 'leaving-route', by: 'main' }] }, 'asks how people leave who did not'],
    [{ periods: ['half-year'] }, 'is a stock and has periods'],
    [{ measure: 'joiners' }, 'is a flow and has no period'],
  ])('refuses a table with %j', (changed, sentence) => {
    const [table, ...others] = shipped().tables;
    expect(messageOf({ tables: [{ ...table, ...changed }, ...others] })).toContain(sentence);
  });

  it.each([null, 7, 'policy', [], {}])('refuses %j', (json) => {
    expect(readPolicy(json)).toMatchObject({ ok: false, refusal: { code: 'policy-broken' } });
  });
});
