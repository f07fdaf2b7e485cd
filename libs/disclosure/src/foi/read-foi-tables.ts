import { ok, type Refusal, refuse, type Result } from '@muster/domain';
import { type FoiDefinition, foiDefinitionSchema } from './foi-definition';

/** The standing tables in a file, or one refusal that names every fault at once. */
export function readFoiTables(
  json: unknown,
): Result<FoiDefinition, Refusal & { readonly code: 'foi-tables-broken' }> {
  const read = foiDefinitionSchema.safeParse(json);
  if (read.success) return ok(read.data);
  const faults = read.error.issues.map(
    ({ path, message }) => `${path.map(String).join('.') || 'the file'}: ${message}`,
  );
  return refuse('foi-tables-broken', `the standing tables cannot be used. ${faults.join('; ')}.`);
}
