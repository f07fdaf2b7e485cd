import { type Refusal } from '@muster/domain';

/** Why definitions were not saved. Only the command line saves definitions. */
export interface DefinitionRefusal extends Refusal {
  readonly code: 'definition-invalid' | 'shipped-definition' | 'id-taken' | 'definition-in-use';
}

/** What became of one definition of a file. */
export interface SavedDefinition {
  readonly id: string;
  readonly kind: string;
  readonly version: number;
  readonly outcome: 'created' | 'changed' | 'unchanged';
}
