import { readdirSync } from 'node:fs';
import { join } from 'node:path';
import { type Issue } from '@muster/domain';
import { aFigureRequest, aStageRequest, countFixture } from '../../test/a-count-request';
import { type Check } from '../checks/check';
import { COUNT_CHECKS } from './count-checks';
import { countIssueOf } from './count-issue-of';
import { readFigures } from './read-figures';
import { tallyStages } from './tally-stages';

const ALL: readonly Check[] = COUNT_CHECKS;
const OUTSIDE = ['period-overlaps', 'period-reversed', 'replaces-part'] as const;

function fixtures(folder: string): readonly string[] {
  const files = readdirSync(join(__dirname, '../../fixtures/counts', folder));
  return files.flatMap((file) => /^(.+)\.csv$/.exec(file)?.[1] ?? []);
}

function issuesOf(path: string): readonly Issue[] {
  const content = countFixture(path);
  return path.startsWith('stages')
    ? tallyStages(content, aStageRequest(path)).issues
    : readFigures(content, aFigureRequest(path)).issues;
}

/** Two fixtures of one check end in its code. */
const codeOf = (name: string) => (name === 'stage-days-out-of-order' ? 'stage-out-of-order' : name);

describe('the checks of files of counts', () => {
  it('stand one in each file, all of them in the list', () => {
    const files = readdirSync(join(__dirname, 'checks')).flatMap(
      (file) => /^check-(.+)\.ts$/.exec(file)?.[1] ?? [],
    );

    expect(ALL.map(({ code }) => code).sort()).toEqual(files.sort());
  });

  it('have a failing fixture each, or are made by the caller', () => {
    const failing = new Set([...fixtures('stages/not-ok'), ...fixtures('figures/not-ok')].map(codeOf));
    const found = new Set<string>([...failing, ...OUTSIDE]);

    expect(ALL.map(({ code }) => code).filter((code) => !found.has(code))).toEqual([]);
  });

  it.each(ALL.map((check) => [check.code, check] as const))('say %s in whole sentences', (_, check) => {
    for (const facts of [{ count: 1 }, { count: 1_918, found: 'value' }]) {
      expect(check.message(facts)).toMatch(/^[A-Z0-9].*\.$/);
      expect(check.message(facts)).not.toContain('undefined');
    }
    expect(check.repair).toMatch(/^[A-Z].*\.$/);
  });

  it.each(OUTSIDE)('give callers the issue %s', (code) => {
    expect(countIssueOf(code)).toMatchObject({ code, severity: 'error', count: 1 });
  });
});

describe.each(['stages', 'figures'])('the smallest failing file of a check of %s', (kind) => {
  it.each(fixtures(`${kind}/not-ok`))('%s raises that and nothing else', (name) => {
    const codes = issuesOf(`${kind}/not-ok/${name}`).map(({ code }) => code);

    expect([...new Set(codes)]).toEqual([codeOf(name)]);
  });

  it.each(fixtures(`${kind}/ok`))('%s is sound', (name) => {
    expect(issuesOf(`${kind}/ok/${name}`)).toEqual([]);
  });
});
