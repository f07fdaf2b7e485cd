import { type TickKind } from '@muster/domain';

/** How often something was ticked at the close of conversations of one half-year: a true count. */
export interface TickCount {
  readonly halfYear: string;
  readonly kind: TickKind;
  readonly code: string;
  readonly count: number;
}

/** How far the conversations came that were asked for in one half-year: true counts. Each that counts in a step counts in
 *  those before it, also one that was held without times being offered in the program. */
export interface FunnelCount {
  readonly halfYear: string;
  readonly asked: number;
  readonly offered: number;
  readonly accepted: number;
  readonly held: number;
  readonly daysToContact: readonly { readonly days: number; readonly count: number }[];
}
