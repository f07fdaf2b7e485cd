import { z } from 'zod';
import { definitionSchema } from './definition';

/** Several definitions that belong together, such as a force with its own classification and ladder. */
export const definitionBundleSchema = z.strictObject({
  kind: z.literal('bundle'),
  definitions: z.array(definitionSchema).min(1),
});

/** One definition, or several that belong together. */
export const definitionFileSchema = z.union([definitionSchema, definitionBundleSchema]);
export type DefinitionFile = z.infer<typeof definitionFileSchema>;
