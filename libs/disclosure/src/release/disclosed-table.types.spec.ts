import { spawnSync } from 'node:child_process';
import { join } from 'node:path';
import { aRelease } from '../../test/a-release';
import * as library from '../index';
import { answerRepresentation } from '../answers/answer-representation';
import { type Reading } from '../answers/reading';
import { DISCLOSE, DisclosedTable } from './disclosed-table';
import { releaseFile } from './release-file';
import { ReleasedFigures } from './released-figures';

interface Shares {
  readonly people: number;
}

describe('DisclosedTable', () => {
  it('serialises to its payload and holds nothing else', () => {
    const table = DisclosedTable[DISCLOSE]<Shares>({ people: 15 });

    expect(JSON.stringify(table)).toBe('{"people":15}');
    expect(Object.keys(table)).toEqual([]);
  });

  it('cannot be imitated, copied or constructed', () => {
    // @ts-expect-error: a plain object of the payload's shape is no DisclosedTable
    const plain: DisclosedTable<Shares> = { people: 4377 };
    // @ts-expect-error: an object with the same method is no DisclosedTable either
    const lookalike: DisclosedTable<Shares> = { toJSON: () => ({ people: 4377 }) };
    // @ts-expect-error: a spread loses the private field
    const copied: DisclosedTable<Shares> = { ...DisclosedTable[DISCLOSE]<Shares>({ people: 15 }) };

    for (const imitation of [plain, lookalike, copied]) {
      expect(imitation).not.toBeInstanceOf(DisclosedTable);
    }
    // @ts-expect-error: the constructor is private
    expect(() => new DisclosedTable<Shares>({ people: 4377 })).not.toThrow();
  });

  it('has a maker whose key does not leave the library', () => {
    expect(Object.keys(library)).toContain('DisclosedTable');
    expect(Object.values(library)).not.toContain(DISCLOSE);
    expect(Object.keys(library)).not.toContain('OPEN');
  });

  it('is not made of another payload than the one it names', () => {
    const table = DisclosedTable[DISCLOSE]<Shares>({ people: 15 });
    // @ts-expect-error: the payload is part of the type
    const other: DisclosedTable<{ readonly names: string }> = table;

    expect(other).toBe(table);
  });
});

describe('ReleasedFigures', () => {
  const figures = aRelease('2025-Q3', 'board', { stock: 40 });

  it('cannot be imitated, copied or constructed', () => {
    // @ts-expect-error: a plain object is no release that was opened
    const plain: ReleasedFigures = {
      meta: figures.meta,
      rules: figures.rules,
      rows: () => [],
      cell: () => null,
    };
    // @ts-expect-error: a spread loses the private fields
    const copied: ReleasedFigures = { ...figures };

    for (const imitation of [plain, copied]) expect(imitation).not.toBeInstanceOf(ReleasedFigures);
    // @ts-expect-error: the constructor is private
    expect(() => new ReleasedFigures(figures.meta, figures.rules, [], new Map())).not.toThrow();
  });

  it('is the only thing that files and answers are made of', () => {
    const rows = { meta: figures.meta, rows: [{ people: 4377 }] };
    // @ts-expect-error: rows that nobody has checked are no released figures
    expect(() => releaseFile(rows)).toThrow();
    // @ts-expect-error: a reading holds released figures and nothing else
    const reading: Reading = { figures: rows, published: [], words: {}, baseline: null, gate: 0.6 };
    expect(() =>
      answerRepresentation(reading, {
        force: 'EXMP',
        workforceType: 'officer',
        by: ['ethnicity'],
        where: [],
      }),
    ).toThrow();
  });
});

describe('a cast around the gate', () => {
  const ROOT = join(__dirname, '../../../..');

  it('is a lint error', () => {
    const types = ['DisclosedTable<object>', 'ReleasedFigures', 'AnalystTable<object>'];
    const code = types
      .map((type, at) => `export const cast${at} = (given: unknown) => given as ${type};\n`)
      .join('');
    const { stdout } = spawnSync(
      process.execPath,
      [
        join(ROOT, 'node_modules/eslint/bin/eslint.js'),
        ...['--stdin', '--stdin-filename', 'libs/disclosure/src/release/around.ts', '--format', 'json'],
      ],
      { cwd: ROOT, input: code, encoding: 'utf8' },
    );
    const [result] = JSON.parse(stdout) as { messages: { ruleId: string; line: number }[] }[];

    expect(
      result?.messages.flatMap(({ ruleId, line }) => (ruleId === 'no-restricted-syntax' ? line : [])),
    ).toEqual([1, 2, 3]);
  });
});
