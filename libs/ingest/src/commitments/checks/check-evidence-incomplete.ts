import { type Check } from '../../checks/check';
import { countRows } from '../../checks/count-rows';

/** A link or a section that stands beside no text, or a link that is no address. */
export const checkEvidenceIncomplete = {
  code: 'evidence-incomplete',
  stage: 'cell',
  severity: 'error',
  message: ({ count }) =>
    `${countRows(count)} ${count === 1 ? 'has a link or section without evidence, or a link that is no https address.' : 'have a link or section without evidence, or a link that is no https address.'}`,
  repair: 'Write what the evidence is, and a link that begins with https://.',
  expected: 'a text, with a link or none',
} as const satisfies Check;
