import { z } from 'zod';
import { definitionSchema } from './definition';

/** Several definitions that belong together, such as a force with its own classification and ladder. */
export const definitionBundleSchema = z.strictObject({
  kind: z.literal('bundle'),
  definitions: z.array(definitionSchema).min(1),
});
