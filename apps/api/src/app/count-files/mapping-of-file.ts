import { describeSchemaIssues, ok, refuse, type Refusal, type Result } from '@muster/domain';
import { type z } from 'zod';
import { readJsonFile } from '../definitions/read-json-file';

/** The mapping in the JSON file that a person named, or null when none was named. */
export function mappingOfFile<T>(
  callerDir: string,
  name: string | undefined,
  schema: z.ZodType<T>,
): Result<T | null, Refusal> {
  if (name === undefined) return ok(null);
  const content = readJsonFile(callerDir, name);
  if (!content.ok) return content;
  const parsed = schema.safeParse(content.value);
  return parsed.success ? ok(parsed.data) : refuse('mapping-invalid', describeSchemaIssues(parsed.error));
}
