import { readdirSync, readFileSync } from 'node:fs';
import { dirname, join, normalize, sep } from 'node:path';

const SOURCE = join(__dirname, '../src');

interface Arrow {
  readonly from: string;
  readonly to: string;
  /** Neither a file of this program nor a library of this project. */
  readonly foreign: boolean;
}

/** Every import of the program, specs left out, as paths below `src` without an ending; packages by their name. */
function arrows(): readonly Arrow[] {
  const files = readdirSync(SOURCE, { recursive: true, encoding: 'utf8' })
    .map((file) => file.split(sep).join('/'))
    .filter((file) => file.endsWith('.ts') && !/(\.spec|\.int-spec)\.ts$/.test(file));
  return files.flatMap((from) =>
    [...readFileSync(join(SOURCE, from), 'utf8').matchAll(/(?:from |import |import\()'([^']+)'/g)].map(
      ([, named = '']) => ({
        from,
        to: named.startsWith('.')
          ? normalize(join(dirname(from), named))
              .split(sep)
              .join('/')
          : named,
        foreign: !/^(\.|@muster\/)/.test(named),
      }),
    ),
  );
}

describe('the boundary of cases', () => {
  const all = arrows();
  const isCase = (path: string) => path.startsWith('app/cases/');

  it('is looked at from both sides', () => {
    expect(all.some(({ from, to }) => isCase(from) && !isCase(to))).toBe(true);
    expect(all.some(({ from, to }) => !isCase(from) && isCase(to))).toBe(true);
  });

  // Whatever counts the workforce is shut out with all the rest: a list of it would forget the next folder.
  it('keeps cases from all but accounts, the ground they stand on and the words for forces', () => {
    const open = /^(app\/(cases|access|platform|definitions)\/|@muster\/(domain|contracts|case-protocol)$)/;

    expect(all.filter(({ from, to, foreign }) => isCase(from) && !foreign && !open.test(to))).toEqual([]);
  });

  it('lets totals leave by the tally alone', () => {
    const fromReasons = all.filter(({ from, to }) => from.startsWith('app/reasons/') && isCase(to));

    expect([...new Set(fromReasons.map(({ to }) => to))].sort()).toEqual([
      'app/cases/case-upkeep.module',
      'app/cases/tally/case-funnel.service',
      'app/cases/tally/case-tally.service',
    ]);
  });

  it('lets no other feature in', () => {
    const features = all.flatMap(({ from, to }) =>
      isCase(to) ? (/^app\/([\w-]+)\//.exec(from)?.[1] ?? []) : [],
    );
    const may = ['access', 'cases', 'demo', 'platform', 'reasons'];

    expect([...new Set(features)].filter((feature) => !may.includes(feature))).toEqual([]);
  });
});
