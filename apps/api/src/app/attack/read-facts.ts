import { type KnownCount } from '@muster/attack';
import { describeSchemaIssues, ok, refuse, type Refusal, type Result } from '@muster/domain';
import { readJsonFile } from '../definitions/read-json-file';
import { knownCountsSchema } from './published-file';

/** Counts that are known from elsewhere. Refuses a file that is no list of them. */
export function readFacts(callerDir: string, name: string): Result<readonly KnownCount[], Refusal> {
  const content = readJsonFile(callerDir, name);
  if (!content.ok) return content;
  const read = knownCountsSchema.safeParse(content.value);
  if (read.success) return ok(read.data);
  return refuse('facts-invalid', `${name} is no list of facts: ${describeSchemaIssues(read.error)}`);
}
