import { type HeadCheck } from './check';

/** First bytes of things that are often given instead: zip and Excel, old Excel, PDF, gzip, bzip2, xz, 7z, rtf, PNG, JPEG,
 *  SQLite, parquet. */
const SIGNATURES = [
  [0x50, 0x4b, 0x03, 0x04],
  [0x50, 0x4b, 0x05, 0x06],
  [0xd0, 0xcf, 0x11, 0xe0],
  [0x25, 0x50, 0x44, 0x46],
  [0x1f, 0x8b],
  [0x42, 0x5a, 0x68],
  [0xfd, 0x37, 0x7a, 0x58],
  [0x37, 0x7a, 0xbc, 0xaf],
  [0x7b, 0x5c, 0x72, 0x74],
  [0x89, 0x50, 0x4e, 0x47],
  [0xff, 0xd8, 0xff],
  [0x53, 0x51, 0x4c, 0x69, 0x74, 0x65],
  [0x50, 0x41, 0x52, 0x31],
];
const MARKUP = /^\s*(<[!?a-z]|\{|\[\s*["{[\d\]-])/i;

/** The file is a workbook, a PDF, an archive, a web page, JSON or another binary, not text in columns. */
export const checkNotATable = {
  code: 'not-a-table',
  stage: 'head',
  severity: 'error',
  hopeless: true,
  message: () => 'The file is not a table in CSV, TSV, XLSX or ODS.',
  repair: 'Save the sheet as "CSV UTF-8" or "Excel Workbook (.xlsx)" and give that file.',
  expected: 'text with one row per person and a header',
  fails: (head) => {
    if (SIGNATURES.some((signature) => signature.every((byte, index) => head[index] === byte))) return true;
    const start = String.fromCharCode(...head.subarray(0, 64).filter((byte) => byte < 0x80));
    if (MARKUP.test(start)) return true;
    const controls = head.filter((byte) => byte !== 0 && byte < 0x20 && (byte < 0x09 || byte > 0x0d)).length;
    return controls >= 2 && controls > head.length / 100;
  },
} as const satisfies HeadCheck;
