import { ok, refuse, type Refusal, type Result } from '@muster/domain';
import { RETURN_CODE_ALPHABET, RETURN_CODE_LENGTH, type ReturnCode } from './return-code';

export interface ReturnCodeRefusal extends Refusal {
  readonly code: 'code-length' | 'code-symbol';
}

/** Reads a return code as somebody typed it: capitals or not, with blanks and dashes anywhere, O for 0, I or L for 1.
 *  Refuses another number of symbols, and symbols that no code has. What was typed is never repeated in the refusal. */
export function readReturnCode(typed: string): Result<ReturnCode, ReturnCodeRefusal> {
  const code = typed
    .normalize('NFKC')
    .toUpperCase()
    .replace(/[\s\p{Dash}\u00AD\u200B]/gu, '')
    .replace(/O/g, '0')
    .replace(/[IL]/g, '1');
  if (code.length !== RETURN_CODE_LENGTH) {
    return refuse('code-length', 'A return code has 16 letters and digits, in four groups of four.');
  }
  if (![...code].every((symbol) => RETURN_CODE_ALPHABET.includes(symbol))) {
    return refuse('code-symbol', 'A return code has digits and letters only, and never the letter U.');
  }
  return ok(code as ReturnCode);
}
