import { type z } from 'zod';

/** One field of a request that does not fit. No value is echoed. */
export interface FieldProblem {
  /** JSON pointer into the body. */
  readonly pointer: string;
  readonly code: string;
  readonly message: string;
}

const MOST_FIELDS = 100;

/** A body that does not have the declared shape. */
export class InvalidRequestError extends Error {
  constructor(readonly errors: readonly FieldProblem[]) {
    super('invalid-request');
  }

  /** `below`: pointer of the part that was checked, when it is not the whole body. */
  static from(error: z.ZodError, below = ''): InvalidRequestError {
    const problems = error.issues.slice(0, MOST_FIELDS).map(describe);
    return new InvalidRequestError(problems.map((each) => ({ ...each, pointer: `${below}${each.pointer}` })));
  }

  /** One field that does not fit. */
  static at(pointer: string, code: string, message: string): InvalidRequestError {
    return new InvalidRequestError([{ pointer, code, message }]);
  }
}

function describe(issue: z.core.$ZodIssue): FieldProblem {
  const pointer = issue.path
    .map((step) => `/${String(step).replaceAll('~', '~0').replaceAll('/', '~1')}`)
    .join('');
  return { pointer, code: issue.code.replaceAll('_', '-'), message: sentence(issue) };
}

/** Zod's own sentences quote what they found; these do not. */
function sentence(issue: z.core.$ZodIssue): string {
  switch (issue.code) {
    case 'invalid_type':
      return `This must be ${article(issue.expected)}.`;
    case 'too_small':
      return `This must be at least ${issue.minimum}${issue.origin === 'string' ? ' characters long' : ''}.`;
    case 'too_big':
      return `This must be at most ${issue.maximum}${issue.origin === 'string' ? ' characters long' : ''}.`;
    case 'invalid_value':
      return `This must be one of: ${issue.values.map(String).join(', ')}.`;
    case 'unrecognized_keys':
      return 'This has a field that is not known here.';
    default:
      return 'This does not have the expected form.';
  }
}

function article(expected: string): string {
  return /^[aeio]/.test(expected) ? `an ${expected}` : `a ${expected}`;
}
