import { type DeclarationRow } from '@muster/contracts';

/** Counts of who has declared a characteristic in one part of a workforce. */
export interface DeclaredPart {
  readonly total: number;
  readonly declared: number;
  readonly preferNotToSay: number;
  /** Whether the files of the force have an answer that means "prefer not to say". */
  readonly refusalHeld: boolean;
}

export type DeclaredFigures = Pick<
  DeclarationRow,
  'status' | 'total' | 'declared' | 'preferNotToSay' | 'notRecorded' | 'rate'
>;

/** The figures of a part that is not counted. */
export function uncounted(status: DeclaredFigures['status']): DeclaredFigures {
  return { status, total: null, declared: null, preferNotToSay: null, notRecorded: null, rate: null };
}
