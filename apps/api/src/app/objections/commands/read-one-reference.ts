import { ok, refuse, type Refusal, type Result } from '@muster/domain';
import { sameName } from '@muster/ingest';
import { openFile } from '../../files/open-file';
import { readSmallTable } from '../../files/read-small-table';

const LONGEST = 1_000;
const MOST_ROWS = 1_000;
const NOT_ONE = refuse(
  'one-reference-needed',
  'The file must hold one reference on one line, and nothing else; a table with one row needs --column or --mapping.',
);

/** The one reference that a file holds, alone or in the `column` of a table with one row. It comes by file because what
 *  stands on a command line stays in its history and is seen by other users of the machine. The refusal does not repeat
 *  it. */
export async function readOneReference(
  callerDir: string,
  name: string,
  column: string | undefined,
): Promise<Result<string, Refusal>> {
  const file = await openFile(callerDir, name);
  if (!file.ok) return file;
  return column === undefined ? readLine(file.value.bytes) : readCell(file.value.bytes, column);
}

async function readLine(bytes: AsyncIterable<Uint8Array>): Promise<Result<string, Refusal>> {
  const pieces: Uint8Array[] = [];
  let length = 0;
  for await (const piece of bytes) {
    length += piece.length;
    if (length > LONGEST) break;
    pieces.push(piece);
  }
  const lines = Buffer.concat(pieces)
    .toString('utf8')
    .replace(/^\uFEFF/, '')
    .split(/\r?\n/)
    .map((line) => line.trim())
    .filter((line) => line !== '');
  const [reference] = lines;
  return reference !== undefined && lines.length === 1 && length <= LONGEST ? ok(reference) : NOT_ONE;
}

async function readCell(bytes: AsyncIterable<Uint8Array>, column: string): Promise<Result<string, Refusal>> {
  const { names, rows, issues } = await readSmallTable(bytes, MOST_ROWS);
  const problem = issues.find(({ severity }) => severity === 'error');
  if (problem) return refuse(problem.code, `${problem.message} ${problem.repair}`);
  const at = names.findIndex((each) => sameName(each) === sameName(column));
  if (at < 0) return refuse('missing-column', `The file has no column "${column}".`);
  const reference = rows[0]?.cells[at]?.trim();
  return reference && rows.length === 1 ? ok(reference) : NOT_ONE;
}
