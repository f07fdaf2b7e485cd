import { type Issue } from '@muster/domain';

const SENTENCES = {
  'file-too-large': {
    message: 'The file holds more than 2 GiB.',
    repair: 'Send one snapshot of one force; a list of 230,000 people has about 40 MB.',
  },
  'gzip-truncated': {
    message: 'The gzip file ends before its content does.',
    repair: 'Pack the file again, or copy it again: it was cut short.',
  },
  'gzip-damaged': {
    message: 'The gzip file is damaged.',
    repair: 'Pack the file again, or copy it again.',
  },
  'gzip-bomb': {
    message: 'The gzip file unpacks to more than 200 times its size, which no list of people does.',
    repair: 'Send the file unpacked.',
  },
} as const satisfies Readonly<Record<string, Pick<Issue, 'message' | 'repair'>>>;

export type UnreadableFileCode = keyof typeof SENTENCES;

/** A file that cannot be read to its end: ends screening as one error of the whole file. */
export class UnreadableFile extends Error {
  readonly issue: Issue;

  constructor(code: UnreadableFileCode) {
    super(code);
    this.issue = { code, severity: 'error', count: 1, ...SENTENCES[code] };
  }
}
