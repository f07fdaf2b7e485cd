import { ACCESS_PROBLEMS } from './codes/access-problems';
import { ANNOTATION_PROBLEMS } from './codes/annotation-problems';
import { CASE_PROBLEMS } from './codes/case-problems';
import { COMMITMENT_PROBLEMS } from './codes/commitment-problems';
import { CUSTODY_PROBLEMS } from './codes/custody-problems';
import { FIGURE_PROBLEMS } from './codes/figure-problems';
import { GENERAL_PROBLEMS } from './codes/general-problems';
import { GRANT_PROBLEMS } from './codes/grant-problems';
import { IMPORT_PROBLEMS } from './codes/import-problems';
import { PACK_PROBLEMS } from './codes/pack-problems';
import { PERMALINK_PROBLEMS } from './codes/permalink-problems';
import { PROJECTION_PROBLEMS } from './codes/projection-problems';
import { PUBLISHED_PROBLEMS } from './codes/published-problems';
import { REASONS_PROBLEMS } from './codes/reasons-problems';
import { RELEASE_PROBLEMS } from './codes/release-problems';
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
  ...ANNOTATION_PROBLEMS,
  ...CASE_PROBLEMS,
  ...COMMITMENT_PROBLEMS,
  ...CUSTODY_PROBLEMS,
  ...FIGURE_PROBLEMS,
  ...GRANT_PROBLEMS,
  ...IMPORT_PROBLEMS,
  ...PACK_PROBLEMS,
  ...PERMALINK_PROBLEMS,
  ...PROJECTION_PROBLEMS,
  ...PUBLISHED_PROBLEMS,
  ...REASONS_PROBLEMS,
  ...RELEASE_PROBLEMS,
} as const satisfies Readonly<Record<string, ProblemKind>>;

export type ProblemCode = keyof typeof PROBLEM_CODES;
