import { type ComparatorRank, type ComparatorWorkerType } from '@muster/domain';
import { z } from 'zod';

/** A question in the words of whoever asks: codes, or names as published. Everything is public, so all of it may stand
 *  in an address. */
export const comparatorQuestionSchema = z.strictObject({
  measure: z.enum(['women', 'ethnicity']).default('women'),
  /** As at 31 March; every year when left out. */
  year: z
    .string()
    .regex(/^\d{4}$/)
    .optional(),
  workerType: z.string().max(40).default('officer'),
  rank: z.string().max(60).optional(),
  /** Codes of forces with commas between; every force when left out. England and Wales is always answered. */
  force: z.string().max(600).optional(),
  by: z.literal('rank').optional(),
  /** Narrows figures by ethnic group. The share of women counts everybody. */
  sex: z.enum(['female', 'male']).optional(),
});
export type ComparatorQuestion = Omit<z.infer<typeof comparatorQuestionSchema>, 'force'> & {
  /** Codes or names; every force when empty. */
  readonly forces: readonly string[];
};

/** A question whose every word is known. */
export interface PlannedComparison {
  readonly measure: 'women' | 'ethnicity';
  readonly table: 'police-workforce' | 'officers-by-ethnicity';
  readonly years: readonly number[];
  readonly workerType: ComparatorWorkerType;
  /** Null: all ranks of the worker type. */
  readonly rank: ComparatorRank | null;
  readonly byRank: boolean;
  readonly sex: 'female' | 'male' | null;
  readonly forces: readonly string[];
}
