import { type ReturnCode } from './return-code';

/** A return code as people write it down: four groups of four, with dashes. */
export function formatReturnCode(code: ReturnCode): string {
  return code.replace(/.{4}(?=.)/g, '$&-');
}
