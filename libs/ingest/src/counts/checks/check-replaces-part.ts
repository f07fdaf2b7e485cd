import { type Check } from '../../checks/check';

/** Some of the figures of an earlier file would be replaced and others not. */
export const checkReplacesPart = {
  code: 'replaces-part',
  stage: 'outside',
  severity: 'error',
  message: () =>
    'The file gives figures again that a published file holds together with others that it leaves out.',
  repair: 'Send every figure of that file again, or take it back first.',
} as const satisfies Check;
