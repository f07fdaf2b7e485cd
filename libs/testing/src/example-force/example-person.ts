import { type WorkforceType } from '@muster/domain';

/** An invented person of the example force, as a monthly file describes them. Days are days since 1970-01-01; empty
 *  text is an empty cell. */
export interface ExamplePerson {
  readonly number: string;
  type: WorkforceType;
  /** Label of the rank or grade. */
  rank: string;
  readonly sex: 'Female' | 'Male';
  ethnicity: string;
  disability: string;
  religion: string;
  orientation: string;
  readonly born: number;
  readonly joined: number;
  rankSince: number;
  unit: string;
  /** Whole-time equivalent in hundredths. */
  fte: number;
  contract: string;
  left: { readonly day: number; readonly reason: string } | null;
}
