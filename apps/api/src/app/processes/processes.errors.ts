import { type Refusal } from '@muster/domain';

/** Why a file about a process is not read. */
export type StageFileRefusal = Refusal & {
  readonly code: 'unknown-force' | 'unknown-process' | 'invalid-period';
};

/** Why a question about the stages of a process is not answered. */
export type StageQuestionRefusal =
  | StageFileRefusal
  | (Refusal & {
      readonly code:
        | 'grant-needed'
        | 'no-stages'
        | 'breakdown-not-held'
        | 'unknown-grouping'
        | 'grouping-dimension-differs'
        | 'grouping-does-not-cover-classification';
    });
