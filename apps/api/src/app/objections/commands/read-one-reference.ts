import { ok, refuse, type Refusal, type Result } from '@muster/domain';
import { openFile } from '../../files/open-file';

const LONGEST = 1_000;

/** The one reference that a file holds. It comes by file because what stands on a command line stays in its history and is
 *  seen by other users of the machine. The refusal does not repeat it. */
export async function readOneReference(callerDir: string, name: string): Promise<Result<string, Refusal>> {
  const file = await openFile(callerDir, name);
  if (!file.ok) return file;
  const pieces: Uint8Array[] = [];
  let length = 0;
  for await (const piece of file.value.bytes) {
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
  if (reference !== undefined && lines.length === 1 && length <= LONGEST) return ok(reference);
  return refuse('one-reference-needed', 'The file must hold one reference on one line, and nothing else.');
}
