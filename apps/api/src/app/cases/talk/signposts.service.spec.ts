import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { testConfiguration } from '../../../../test/test-configuration';
import { Signposts } from './signposts.service';

const INSIDE = { name: 'Staff network', how: 'Ask your staff network.', outside: false };

describe('Signposts', () => {
  const folder = mkdtempSync(join(tmpdir(), 'muster-signposts-'));
  afterAll(() => rmSync(folder, { recursive: true }));

  it('come with the program, some outside the force', () => {
    const { all } = new Signposts(testConfiguration());
    expect(all.signposts.filter(({ outside }) => outside).length).toBeGreaterThan(1);
  });

  it.each([
    ['nobody outside the force', { exitAddress: 'https://example.org', signposts: [INSIDE] }],
    ['a page to leave for that is not encrypted', { exitAddress: 'http://example.org', signposts: [INSIDE] }],
    ['nothing', {}],
  ])('stop the start when the file names %s', (_, content) => {
    mkdirSync(join(folder, 'definitions', 'cases'), { recursive: true });
    writeFileSync(join(folder, 'definitions', 'cases', 'signposts.json'), JSON.stringify(content));
    expect(() => new Signposts(testConfiguration({ projectDir: folder }))).toThrow();
  });
});
