import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { dirname, join, resolve } from 'node:path';
import { MOST_CONNECTIONS } from '../src/app/platform/postgres/connections';
import { explainFault } from '../src/app/platform/start/explain-fault';
import { COMMANDS } from '../src/commands';

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

/** The commands in the blocks of a page: `muster audit verify`, and `muster foi list|export ...` for two of them. */
function commandsOf(page: string): ReadonlySet<string> {
  const blocks = readFileSync(join(PROJECT, page), 'utf8').match(/```sh[\s\S]*?```/g) ?? [];
  const paths = [...blocks.join('\n').matchAll(/(?:^| )muster((?: [a-z|-]+)+)/gm)].map(([, path = '']) =>
    path
      .trim()
      .split(' ')
      .filter((word) => !word.startsWith('-')),
  );
  return new Set(
    paths.flatMap((words) =>
      words.reduce<string[]>(
        (before, word) => before.flatMap((path) => word.split('|').map((each) => `${path} ${each}`.trim())),
        [''],
      ),
    ),
  );
}

describe('the documents', () => {
  it('show every command in the README, and none that there is not', () => {
    const told = commandsOf('README.md');
    const paths = COMMANDS.map(({ path }) => path);

    expect(paths.filter((path) => !told.has(path))).toEqual([]);
    expect([...told].filter((path) => !paths.includes(path))).toEqual([]);
  });

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

  it('ask for as many connections as the program opens, in the sentence and on the page', () => {
    const busy = explainFault(Object.assign(new Error('too many'), { code: '53300' }));
    const told = [busy, textOf('docs/operations.md')].flatMap((text) =>
      [...text.matchAll(/(?:needs|login) (\d+)/g)].map(([, count]) => Number(count)),
    );

    expect(told).toEqual([MOST_CONNECTIONS, MOST_CONNECTIONS, MOST_CONNECTIONS]);
  });

  it('name every folder of code and of definitions in the library map', () => {
    const map = textOf('docs/library-map.md');
    const sources = readdirSync(join(PROJECT, 'libs')).map((lib) => `libs/${lib}/src`);
    const folders = ['apps/api/src', 'apps/api/src/app', 'apps/web/src/app', 'definitions', ...sources];
    const unnamed = folders.flatMap((folder) =>
      readdirSync(join(PROJECT, folder), { withFileTypes: true })
        .filter((each) => each.isDirectory() && each.name !== 'app' && !map.includes(`\`${each.name}\``))
        .map(({ name }) => `${folder}/${name}`),
    );

    expect(unnamed).toEqual([]);
  });

  it('have a glossary in order, each word once', () => {
    const words = [...textOf('docs/glossary.md').matchAll(/^\| ([^|]+) \|/gm)]
      .map(([, word = '']) => word.toLowerCase())
      .slice(1);
    expect(words).toEqual([...new Set(words)].sort());
  });
});
