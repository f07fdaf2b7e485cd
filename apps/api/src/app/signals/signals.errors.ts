import { type Refusal } from '@muster/domain';
import { type FlowsRefusalCode } from '../flows/flows.errors';

/** Why a question about signal or noise is not answered. */
export type SignalsRefusalCode =
  FlowsRefusalCode | 'change-not-noted' | 'group-without-dimension' | 'rate-above-1';

export type SignalsRefusal = Refusal & { readonly code: SignalsRefusalCode };
