import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { aScreenRequest, type RequestChanges } from '../../test/a-screen-request';
import { GENERATED_FIXTURES } from '../../test/generated-fixtures';
import { screen } from '../../test/screen';
import { issueOf } from '../issues/issue-of';
import { type Check } from './check';
import { CHECKS } from './registry';

const FIXTURES = join(__dirname, '../../fixtures');
const ALL: readonly Check[] = Object.values(CHECKS).flat();
/** Checks of event feeds fail in a spec of their own. */
const SCREENED = ALL.filter(({ stage }) => stage !== 'outside' && stage !== 'event');

function changesOf(folder: string, name: string): RequestChanges {
  const path = join(FIXTURES, folder, `${name}.json`);
  return existsSync(path) ? (JSON.parse(readFileSync(path, 'utf8')) as RequestChanges) : {};
}

describe('the registry of checks', () => {
  it('holds every file check-*.ts under the code of its name, once', () => {
    const files = readdirSync(__dirname).flatMap(
      (file) => /^check-(.+)(?<!\.spec)\.ts$/.exec(file)?.[1] ?? [],
    );

    expect(ALL.map(({ code }) => code).sort()).toEqual(files.sort());
  });

  it('lists every check under its own stage', () => {
    for (const [stage, checks] of Object.entries(CHECKS)) {
      expect(checks.map((check) => check.stage)).toEqual(checks.map(() => stage));
    }
  });

  it('has a failing fixture for every check, and no other', () => {
    const files = readdirSync(join(FIXTURES, 'not-ok')).flatMap(
      (file) => /^(.+)\.(csv(\.gz)?|xlsx?|zip|docx)$/.exec(file)?.[1] ?? [],
    );

    const codes = new Set([...files, ...Object.keys(GENERATED_FIXTURES)]);
    expect([...codes].sort()).toEqual(ALL.map(({ code }) => code).sort());
  });

  it.each(ALL.map((check) => [check.code, check] as const))('says %s in whole sentences', (_, check) => {
    for (const count of [1, 1_918]) {
      const message = check.message({ count, column: 'Column', found: 'value' });
      expect(message).toMatch(/^[A-Z0-9].*\.$/);
      expect(message).not.toContain('undefined');
    }
    expect(check.repair).toMatch(/^[A-Z].*\.$/);
  });

  it.each(CHECKS.outside.map(({ code }) => code))('gives callers the issue %s', (code) => {
    expect(issueOf(code)).toMatchObject({ code, severity: 'error', count: 1 });
  });
});

describe('the smallest failing file of a check', () => {
  it.each(SCREENED.map((check) => [check.code, check] as const))(
    '%s raises that and nothing else',
    (code, check) => {
      const file = GENERATED_FIXTURES[code]?.() ?? readFileSync(join(FIXTURES, 'not-ok', `${code}.csv`));

      const { outcome, copy, hopeless } = screen(file, aScreenRequest(changesOf('not-ok', code)));

      expect(outcome.issues.map((issue) => issue.code)).toEqual([code]);
      expect(outcome.issues[0]?.severity).toBe(check.severity);
      expect(hopeless).toBe(check.hopeless ?? false);
      expect(copy.length > 0).toBe(check.severity === 'warning');
    },
  );
});

describe('a sound file', () => {
  const names = readdirSync(join(FIXTURES, 'ok')).flatMap((file) => /^(.+)\.csv$/.exec(file)?.[1] ?? []);

  it.each(names)('%s raises nothing', (name) => {
    const file = readFileSync(join(FIXTURES, 'ok', `${name}.csv`));

    const { outcome, copy } = screen(file, aScreenRequest(changesOf('ok', name)));

    expect(outcome.issues).toEqual([]);
    expect(copy.length).toBeGreaterThan(0);
  });
});
