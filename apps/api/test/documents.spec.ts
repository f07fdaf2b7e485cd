import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { dirname, join, resolve } from 'node:path';

const PROJECT = join(__dirname, '../../..');
const PAGES = [
  ...['README.md', 'CONTRIBUTING.md', 'SECURITY.md'],
  ...readdirSync(join(PROJECT, 'docs'), { recursive: true, encoding: 'utf8' })
    .filter((file) => file.endsWith('.md'))
    .map((file) => join('docs', file)),
];
const textOf = (page: string) => readFileSync(join(PROJECT, page), 'utf8').replaceAll(/```[\s\S]*?```/g, '');

/** What headings of a page are called behind a #. */
function anchorsOf(page: string): ReadonlySet<string> {
  return new Set(
    [...textOf(page).matchAll(/^#+ (.+)$/gm)].map(([, heading = '']) =>
      heading
        .toLowerCase()
        .replaceAll(/[^\p{L}\p{N}\s_-]/gu, '')
        .replaceAll(' ', '-'),
    ),
  );
}

describe('the documents', () => {
  it.each(PAGES)('%s links only to what there is', (page) => {
    const links = [...textOf(page).matchAll(/\]\(([^)\s]+)\)/g)].map(([, link = '']) => link);
    const dead = links
      .filter((link) => !/^[a-z]+:/.test(link))
      .filter((link) => {
        const [path = '', anchor] = link.split('#');
        const target = path === '' ? join(PROJECT, page) : resolve(PROJECT, dirname(page), path);
        if (!existsSync(target)) return true;
        return anchor !== undefined && !anchorsOf(target.slice(PROJECT.length)).has(anchor);
      });
    expect(dead).toEqual([]);
  });

  it('mentions only decisions and method pages that there are', () => {
    const decisions = new Set(readdirSync(join(PROJECT, 'docs/adr')).map((file) => file.slice(0, 4)));
    const dead = PAGES.flatMap((page) => [
      ...[...textOf(page).matchAll(/ADR (\d{4})/g)].map(([, number = '']) => number),
      ...[...textOf(page).matchAll(/docs\/adr\/(\d{4})/g)].map(([, number = '']) => number),
    ]).filter((number) => !decisions.has(number));
    expect(dead).toEqual([]);
    const methods = PAGES.flatMap((page) => textOf(page).match(/docs\/methods\/[a-z-]+\.md/g) ?? []);
    expect(methods.filter((path) => !existsSync(join(PROJECT, path)))).toEqual([]);
  });

  it('number each decision once, with status and date', () => {
    const files = readdirSync(join(PROJECT, 'docs/adr'));
    const numbers = files.map((file) => file.slice(0, 4));
    expect(numbers).toEqual([...new Set(numbers)]);
    for (const file of files) {
      const text = readFileSync(join(PROJECT, 'docs/adr', file), 'utf8');
      expect(text).toMatch(
        /^---\nstatus: (accepted|superseded)\ndate: \d{4}-\d\d-\d\d\ntags: \[[^\]]+\]\n---\n/,
      );
      expect(text).toContain(`\n# ${file.slice(0, 4)}. `);
    }
  });

  it('have a glossary in order, each word once', () => {
    const words = [...textOf('docs/glossary.md').matchAll(/^\| ([^|]+) \|/gm)]
      .map(([, word = '']) => word.toLowerCase())
      .slice(1);
    expect(words).toEqual([...new Set(words)].sort());
  });
});
