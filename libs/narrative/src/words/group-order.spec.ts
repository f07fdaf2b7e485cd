import { globSync, readFileSync } from 'node:fs';
import { join } from 'node:path';

const ROOT = join(__dirname, '../../../..');
/** The order of the Race Disparity Unit: All, parents by alphabet, then Other, then whoever gave no answer. The 16+1 list
 *  publishes Chinese between White and Other. */
const ORDER = [/^Asian/, /^Black/, /^Mixed/, /^White/, /^Chinese/, /^Other/, /^Unknown|^Not /, /^Prefer/];

const definitions = globSync('definitions/{groupings,classifications}/ethnicity-*.json', { cwd: ROOT });

describe('the order of ethnic groups', () => {
  it('is looked at', () => {
    expect(definitions.length).toBeGreaterThan(4);
  });

  it.each(definitions)('is the published one in %s', (file) => {
    const { groups, categories } = JSON.parse(readFileSync(join(ROOT, file), 'utf8')) as {
      groups?: readonly { label: string }[];
      categories?: readonly { label: string }[];
    };
    const places = (groups ?? categories ?? []).map(({ label }) =>
      ORDER.findIndex((start) => start.test(label)),
    );

    expect(places).not.toContain(-1);
    expect(places).toEqual(places.toSorted((a, b) => a - b));
  });
});
