import { type Check } from './check';
import { countRows } from './count-rows';

/** What happened is none of the kinds of event. Echoed only where it is short and harmless. */
export const checkUnknownEvent = {
  code: 'unknown-event',
  stage: 'event',
  severity: 'error',
  message: ({ count, found }) =>
    found === undefined
      ? `${countRows(count)} ${count === 1 ? 'holds' : 'hold'} a kind of event that is not known.`
      : `The kind of event "${found}" is not known: ${countRows(count)}.`,
  repair: 'Match the value to a kind of event in the mapping, or correct it in the file.',
  expected: 'joiner, rejoiner, leaver, promotion, demotion, transfer, conversion, or another kind of event',
} as const satisfies Check;
