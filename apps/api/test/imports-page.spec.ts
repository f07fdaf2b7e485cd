import 'reflect-metadata';
import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { ANNOTATION_PROBLEMS } from '../src/app/platform/problems/codes/annotation-problems';
import { CASE_PROBLEMS } from '../src/app/platform/problems/codes/case-problems';
import { COMMITMENT_PROBLEMS } from '../src/app/platform/problems/codes/commitment-problems';
import { CUSTODY_PROBLEMS } from '../src/app/platform/problems/codes/custody-problems';
import { FIGURE_PROBLEMS } from '../src/app/platform/problems/codes/figure-problems';
import { PACK_PROBLEMS } from '../src/app/platform/problems/codes/pack-problems';
import { PERMALINK_PROBLEMS } from '../src/app/platform/problems/codes/permalink-problems';
import { PROJECTION_PROBLEMS } from '../src/app/platform/problems/codes/projection-problems';
import { REASONS_PROBLEMS } from '../src/app/platform/problems/codes/reasons-problems';
import { PROBLEM_CODES } from '../src/app/platform/problems/problem-codes';
import { COMMANDS } from '../src/commands';

const APP = join(__dirname, '../src/app');
const PAGE = readFileSync(join(__dirname, '../../../docs/imports.md'), 'utf8');

/** Where an import, or what is done with one afterwards, can say no. */
const IMPORTS =
  /^(snapshots|events|count-files|objections|files|pseudonyms|rehearsal|ledger)\/|(^|\/)(import-[^/]+\.command|[^/]+-receiver\.service|read-(json-file|mapping-file|counts)|build-baseline-table|definition-saving\.service)\.ts$/;

/** What only signing in, managing accounts and asking for figures can answer. */
const ELSEWHERE = new Set([
  ...Object.keys(ANNOTATION_PROBLEMS),
  ...Object.keys(CASE_PROBLEMS),
  ...Object.keys(COMMITMENT_PROBLEMS),
  ...Object.keys(CUSTODY_PROBLEMS),
  ...Object.keys(FIGURE_PROBLEMS),
  ...Object.keys(PACK_PROBLEMS),
  ...Object.keys(PERMALINK_PROBLEMS),
  ...Object.keys(PROJECTION_PROBLEMS),
  ...Object.keys(REASONS_PROBLEMS),
  ...['second-factor-needed', 'second-factor-failed', 'second-factor-exists', 'second-factor-not-begun'],
  ...['sealing-key-unusable', 'granted-by-two', 'own-case-role', 'own-case-proposal', 'case-role-standing'],
  ...['unknown-case-role', 'no-second-factor', 'second-person-needed'],
  ...['not-signed-in', 'sign-in-failed', 'cross-site', 'password-change-needed', 'too-many-attempts'],
  ...['password-unsuitable', 'username-taken', 'username-unsuitable', 'unknown-account', 'unknown-role'],
  ...['roles-incompatible', 'last-administrator', 'header-too-large'],
  ...['no-stages', 'breakdown-not-held'],
  ...['no-published-total', 'place-of-another-force'],
  ...['not-in-release', 'no-published-release', 'no-release', 'release-exists', 'period-before-last'],
  ...['unknown-release', 'own-release', 'steward-may-not', 'approver-unfit', 'release-breached'],
  ...['release-not-built', 'not-approved', 'already-approved', 'already-published', 'not-published'],
  ...['release-ended', 'snapshot-changed', 'quarter-not-ended'],
  ...['grant-needed', 'account-not-suitable', 'own-grant', 'grant-period', 'unknown-grant', 'grant-ended'],
  ...['own-office', 'own-proposal', 'office-holder-named', 'office-full', 'unknown-office-holder'],
  ...['not-office-holder', 'office-list-closed', 'unknown-foi-table'],
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
