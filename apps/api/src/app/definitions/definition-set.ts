import { type Definition } from '@muster/domain';

/** The newest version of every definition, as of one revision of the store. */
export interface DefinitionSet {
  /** Changes whenever anything is saved. */
  readonly revision: string;
  readonly byId: ReadonlyMap<string, Definition>;
  /** Ids that came with the program. */
  readonly shipped: ReadonlySet<string>;
}
