/** What a line of the register is: a commitment of a plan, a recommendation of a list (rated every month), or a target with
 *  a share and a date. */
export const COMMITMENT_KINDS = ['commitment', 'recommendation', 'target'] as const;
export type CommitmentKind = (typeof COMMITMENT_KINDS)[number];
