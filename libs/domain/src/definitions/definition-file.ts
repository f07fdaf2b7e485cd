import { z } from 'zod';
import { definitionSchema } from './definition';

/** One definition, or several that belong together (a force with its own classification and ladder). */
export const definitionFileSchema = z.union([
  definitionSchema,
  z.strictObject({ kind: z.literal('bundle'), definitions: z.array(definitionSchema).min(1) }),
]);
export type DefinitionFile = z.infer<typeof definitionFileSchema>;
