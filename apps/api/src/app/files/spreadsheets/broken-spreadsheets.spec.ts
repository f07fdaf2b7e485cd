import { readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { BROKEN_SPREADSHEETS } from '../../../../test/spreadsheets/broken-spreadsheets';
import { unpackFile } from '../unpack-file';
import { UnreadableFile } from '../unreadable-file';

const FIXTURES = join(__dirname, '../../../../../../libs/ingest/fixtures/not-ok');

async function* inPieces(bytes: Uint8Array): AsyncGenerator<Uint8Array> {
  for (let at = 0; at < bytes.length; at += 65_536) yield bytes.subarray(at, at + 65_536);
}

async function codesOf(bytes: Uint8Array): Promise<readonly string[]> {
  try {
    for await (const piece of unpackFile(inPieces(bytes))) void piece;
    return [];
  } catch (problem) {
    if (problem instanceof UnreadableFile) return problem.issues.map(({ code }) => code);
    throw problem;
  }
}

describe('a workbook that is not one plain table', () => {
  it.each(BROKEN_SPREADSHEETS.map((broken) => [broken.code, broken.about, broken] as const))(
    'is refused as %s: %s',
    async (code, _, { bytes }) => {
      expect(await codesOf(bytes())).toEqual([code]);
    },
  );

  const smallest = new Map([...BROKEN_SPREADSHEETS].reverse().map((broken) => [broken.code, broken]));
  smallest.delete('spreadsheet-too-large');

  // UPDATE_FIXTURES=1 writes them, after a change of the builders in apps/api/test/spreadsheets.
  it.each([...smallest])('is refused as %s: the fixture', async (code, { ending, bytes }) => {
    const path = join(FIXTURES, `${code}.${ending}`);
    if (process.env['UPDATE_FIXTURES'] !== undefined) writeFileSync(path, bytes());
    expect(await codesOf(readFileSync(path))).toEqual([code]);
  });

  it('names every problem of the cells at once, with the rows, and of a hidden sheet nothing', async () => {
    const issuesOf = async (code: string) => {
      const broken = BROKEN_SPREADSHEETS.find((candidate) => candidate.code === code);
      const reading = async () => {
        for await (const piece of unpackFile(inPieces(broken?.bytes() ?? new Uint8Array(0)))) void piece;
      };
      return reading().catch((problem: UnreadableFile) => problem.issues);
    };
    expect(await issuesOf('error-cells')).toMatchObject([{ count: 1, rows: [2] }]);
    expect(await issuesOf('hidden-rows')).toMatchObject([{ count: 1, rows: [3] }]);
    expect(JSON.stringify(await issuesOf('hidden-sheet'))).not.toContain('All officers');
  });
});
