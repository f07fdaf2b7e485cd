import { type Refusal } from '@muster/domain';

/** Why a reader is given no figures. Two codes and no more: what must not be told apart has one. `not-in-release`: outside
 *  the lattice, or not this role's. `no-published-release`: no such force, no release of the quarter, or one not published. */
export type PublishedRefusalCode = 'not-in-release' | 'no-published-release';

export type PublishedRefusal = Refusal & { readonly code: PublishedRefusalCode };
