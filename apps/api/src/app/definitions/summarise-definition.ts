import { type definitionSummarySchema } from '@muster/contracts';
import { type Definition } from '@muster/domain';
import { type z } from 'zod';

/** The line of a list that stands for a definition. */
export function summariseDefinition(definition: Definition): z.infer<typeof definitionSummarySchema> {
  return {
    id: definition.id,
    kind: definition.kind,
    label: definition.kind === 'force' ? definition.name : definition.label,
    dimension: 'dimension' in definition ? definition.dimension : null,
    source: 'source' in definition ? (definition.source ?? null) : null,
  };
}
