import { ok, type Refusal, refuse, type Result } from '@muster/domain';
import { disclosurePolicySchema, type DisclosurePolicy } from './disclosure-policy';
import { policyFaults } from './policy-faults';

/** The policy in a file, or one refusal that names every broken parameter at once: a number below its floor, a field that
 *  is missing or unknown, and numbers that do not protect together (`policyFaults`). Source: docs/methods/disclosure.md. */
export function readPolicy(
  json: unknown,
): Result<DisclosurePolicy, Refusal & { readonly code: 'policy-broken' }> {
  const read = disclosurePolicySchema.safeParse(json);
  const faults = read.success
    ? policyFaults(read.data)
    : read.error.issues.map(({ path, message }) => `${path.map(String).join('.') || 'the file'}: ${message}`);
  if (read.success && faults.length === 0) return ok(read.data);
  return refuse('policy-broken', `the disclosure policy cannot be used. ${faults.join('; ')}.`);
}
