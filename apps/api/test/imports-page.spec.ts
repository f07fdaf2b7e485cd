import 'reflect-metadata';
import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { PROBLEM_CODES } from '../src/app/platform/problems/problem-codes';
import { COMMANDS } from '../src/commands';

const APP = join(__dirname, '../src/app');
const PAGE = readFileSync(join(__dirname, '../../../docs/imports.md'), 'utf8');

/** Where an import, or what is done with one afterwards, can say no. */
const IMPORTS =
  /^(snapshots|events|count-files|objections|files|pseudonyms|rehearsal|ledger)\/|(^|\/)(import-[^/]+\.command|[^/]+-receiver\.service|read-(json-file|mapping-file|counts)|build-baseline-table|definition-saving\.service)\.ts$/;

/** What only signing in, managing accounts and asking for figures can answer. */
const ELSEWHERE = new Set([
  ...['not-signed-in', 'sign-in-failed', 'cross-site', 'password-change-needed', 'too-many-attempts'],
  ...['password-unsuitable', 'username-taken', 'username-unsuitable', 'unknown-account', 'unknown-role'],
  ...['roles-incompatible', 'last-administrator', 'header-too-large'],
  ...['baseline-malformed', 'unknown-baseline', 'unknown-area', 'area-twice', 'areas-overlap'],
  ...['unknown-grouping', 'grouping-does-not-fit', 'not-a-date', 'no-snapshot', 'unknown-dimension'],
  ...['dimension-twice', 'unknown-value', 'grouping-dimension-differs', 'baseline-dimension-differs'],
  ...['grouping-does-not-cover-classification', 'group-definitions-differ', 'no-overlap'],
  ...['direction-needs-two-dimensions', 'question-too-large', 'no-stages', 'breakdown-not-held'],
  ...[
    'no-published-total',
    'place-of-another-force',
    'unknown-comparator-force',
    'unknown-comparator-rank',
    'unknown-worker-type',
  ],
  ...['comparator-not-published', 'comparison-date-not-held', 'comparison-definitions-differ'],
  ...['period-backwards', 'period-without-snapshot', 'period-shorter-than-step', 'unknown-comparator-group'],
  ...['option-does-not-apply'],
  ...['unknown-workforce-type', 'no-rank-ladder', 'unknown-rank', 'not-a-characteristic'],
]);

const refusals = new Set(
  readdirSync(APP, { recursive: true, encoding: 'utf8' })
    .filter((file) => /(?<!spec)\.ts$/.test(file) && IMPORTS.test(file))
    .flatMap((file) =>
      [...readFileSync(join(APP, file), 'utf8').matchAll(/refuse\(\s*'([a-z-]+)'/g)].map(
        ([, code = '']) => code,
      ),
    ),
);

const [, part = ''] = PAGE.split('\n### What Muster refuses to do\n');
const listed = [...part.matchAll(/^\| `([a-z-]+)` \|/gm)].map(([, code = '']) => code);

/** Every command of the page, in blocks and in sentences, split into words. */
const commands = [
  ...PAGE.replaceAll('\\\n', ' ').matchAll(/^ *(muster [a-z].*)$/gm),
  ...PAGE.matchAll(/`(muster [a-z][^`]*)`/g),
].map(([, line = '']) => [...line.slice('muster '.length).matchAll(/"[^"]*"|\S+/g)].map(([word]) => word));

describe('docs/imports.md', () => {
  it('holds every refusal of an import, once and in order', () => {
    const problems = Object.keys(PROBLEM_CODES).filter((code) => !ELSEWHERE.has(code));
    expect(problems.filter((code) => !listed.includes(code))).toEqual([]);
    expect([...refusals].filter((code) => !ELSEWHERE.has(code) && !listed.includes(code))).toEqual([]);
    expect(listed).toEqual([...new Set(listed)].sort());
  });

  it('holds no refusal that there is not', () => {
    const known = new Set<string>([...Object.keys(PROBLEM_CODES), ...refusals, 'unknown-command']);
    expect(listed.filter((code) => !known.has(code))).toEqual([]);
  });

  it('names only commands and options that there are', () => {
    expect(commands.length).toBeGreaterThan(30);
    for (const words of commands.filter(([first]) => first !== 'help')) {
      const command = COMMANDS.filter(({ path }) => `${words.join(' ')} `.startsWith(`${path} `)).sort(
        (a, b) => b.path.length - a.path.length,
      )[0];
      expect([words.join(' '), command?.path]).toEqual([words.join(' '), expect.any(String)]);
      const options = words.filter((word) => word.startsWith('--')).map((word) => word.slice(2));
      expect(Object.keys(command?.options ?? {})).toEqual(expect.arrayContaining(options));
    }
  });
});
