import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { type DisclosurePolicy } from '../src/policy/disclosure-policy';
import { readPolicy } from '../src/policy/read-policy';

/** The policy that is shipped. */
export function aPolicy(changes: Partial<DisclosurePolicy> = {}): DisclosurePolicy {
  const file = join(__dirname, '../../../definitions/disclosure/release-policy.json');
  const read = readPolicy(JSON.parse(readFileSync(file, 'utf8')));
  if (!read.ok) throw new Error(read.refusal.message);
  return { ...read.value, ...changes };
}
