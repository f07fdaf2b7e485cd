import { ACCESS_PROBLEMS } from './codes/access-problems';
import { FIGURE_PROBLEMS } from './codes/figure-problems';
import { GENERAL_PROBLEMS } from './codes/general-problems';
import { IMPORT_PROBLEMS } from './codes/import-problems';
import { type ProblemKind } from './problem-kind';

/** Every code that the API can answer with: closed, stable, never reused for another meaning.
 *
 *  A feature registers its refusals in a table of `codes`: one line per code of its refusal union, with the sentence for
 *  the person. Its services return `Result<T, Refusal & { code: ... }>`, its controller unwraps with
 *  `orProblem(await service.verb(...))`, and the compiler refuses a code that has no line there. Codes that the command
 *  line alone can meet need no line. */
export const PROBLEM_CODES = {
  ...GENERAL_PROBLEMS,
  ...ACCESS_PROBLEMS,
  ...FIGURE_PROBLEMS,
  ...IMPORT_PROBLEMS,
} as const satisfies Readonly<Record<string, ProblemKind>>;

export type ProblemCode = keyof typeof PROBLEM_CODES;
