import { type HeadCheck } from './check';

/** Text in UTF-16 or UTF-32, told by its byte order mark or by a NUL at every second byte of the first 64. */
export const checkUtf16 = {
  code: 'utf-16',
  stage: 'head',
  severity: 'error',
  hopeless: true,
  message: () => 'The file is encoded as UTF-16 ("Unicode text").',
  repair: 'Save it again as "CSV UTF-8".',
  expected: 'UTF-8',
  fails: (head) => {
    const [first, second] = head;
    if ((first === 0xff && second === 0xfe) || (first === 0xfe && second === 0xff)) return true;
    const start = head.subarray(0, 64);
    const pairs = start.length >> 1;
    const even = start.filter((byte, index) => index % 2 === 0 && byte === 0).length;
    const odd = start.filter((byte, index) => index % 2 === 1 && byte === 0).length;
    return pairs >= 4 && ((odd >= pairs * 0.9 && even === 0) || (even >= pairs * 0.9 && odd === 0));
  },
} as const satisfies HeadCheck;
