import { type BoardFact } from '@muster/contracts';

/** One kind of fact. */
export type FactOf<Kind extends BoardFact['fact']> = Extract<BoardFact, { readonly fact: Kind }>;
