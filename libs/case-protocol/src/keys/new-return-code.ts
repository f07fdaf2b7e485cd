import { type RandomBytes } from './random-bytes';
import { RETURN_CODE_ALPHABET, RETURN_CODE_LENGTH, type ReturnCode } from './return-code';

/** A new return code. Five bits of each random byte are used, so every symbol is equally likely. */
export function newReturnCode(random: RandomBytes): ReturnCode {
  const symbols = Array.from(random(RETURN_CODE_LENGTH), (byte) => RETURN_CODE_ALPHABET.charAt(byte & 31));
  return symbols.join('') as ReturnCode;
}
