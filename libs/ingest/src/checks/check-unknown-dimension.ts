import { isDimension } from '@muster/domain';
import { type RequestCheck } from './check';

/** The mapping fills a dimension that does not exist. Extra ones must be declared with a label. */
export const checkUnknownDimension = {
  code: 'unknown-dimension',
  stage: 'request',
  severity: 'error',
  message: ({ found }) => `The mapping fills "${found}", which is not a dimension.`,
  repair: 'Use a known dimension, or declare an extra one as extra:<id> with a label among the extras.',
  find: ({ mapping }) =>
    Object.keys(mapping.dimensions)
      .filter((id) => !isDimension(id) || (id.startsWith('extra:') && !isDeclared(id, mapping.extras)))
      .map((id) => ({ found: id })),
} as const satisfies RequestCheck;

function isDeclared(id: string, extras: Readonly<Record<string, string>>): boolean {
  return extras[id] !== undefined || extras[id.slice('extra:'.length)] !== undefined;
}
