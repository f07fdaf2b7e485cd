import { type Check } from '../../checks/check';
import { countRows } from '../../checks/count-rows';

/** An address that is no web address. */
export const checkUnreadableLink = {
  code: 'unreadable-link',
  stage: 'cell',
  severity: 'error',
  message: ({ count }) =>
    `${countRows(count)} ${count === 1 ? 'has' : 'have'} an address that is no web address.`,
  repair: 'Give the whole address with https://, or leave it empty.',
  expected: 'an address that starts with https:// or http://',
} as const satisfies Check;
