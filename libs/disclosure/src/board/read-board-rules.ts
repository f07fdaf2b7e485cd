import { ok, type Refusal, refuse, type Result } from '@muster/domain';
import { type BoardRules, boardRulesSchema } from './board-rules';

/** The rules of the board position in a file, or one refusal that names every fault at once. */
export function readBoardRules(
  json: unknown,
): Result<BoardRules, Refusal & { readonly code: 'board-rules-broken' }> {
  const read = boardRulesSchema.safeParse(json);
  if (read.success) return ok(read.data);
  const faults = read.error.issues.map(
    ({ path, message }) => `${path.map(String).join('.') || 'the file'}: ${message}`,
  );
  return refuse(
    'board-rules-broken',
    `the rules of the board position cannot be used. ${faults.join('; ')}.`,
  );
}
