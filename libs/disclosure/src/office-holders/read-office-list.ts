import { ok, type Refusal, refuse, type Result } from '@muster/domain';
import { type OfficeListDefinition, officeListDefinitionSchema } from './office-list-definition';

/** The definition of the list in a file, or one refusal that names every fault at once. */
export function readOfficeList(
  json: unknown,
): Result<OfficeListDefinition, Refusal & { readonly code: 'office-list-broken' }> {
  const read = officeListDefinitionSchema.safeParse(json);
  if (read.success) return ok(read.data);
  const faults = read.error.issues.map(
    ({ path, message }) => `${path.map(String).join('.') || 'the file'}: ${message}`,
  );
  return refuse('office-list-broken', `the office-holders' list cannot be used. ${faults.join('; ')}.`);
}
