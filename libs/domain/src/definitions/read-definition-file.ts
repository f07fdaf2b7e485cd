import { ok } from '../outcomes/ok';
import { refuse } from '../outcomes/refuse';
import { type Refusal, type Result } from '../outcomes/result';
import { type Definition, definitionSchema } from './definition';
import { definitionBundleSchema } from './definition-bundle';
import { describeSchemaIssues } from './describe-schema-issues';

/** The definitions in the parsed JSON of one definition file, in file order: one definition or a bundle. Refused as
 *  `definition-invalid` with every place that does not fit. References are not followed: see `checkDefinitions`. */
export function readDefinitionFile(
  content: unknown,
): Result<readonly Definition[], Refusal & { code: 'definition-invalid' }> {
  const isBundle =
    typeof content === 'object' && content !== null && 'kind' in content && content.kind === 'bundle';
  const parsed = isBundle ? definitionBundleSchema.safeParse(content) : definitionSchema.safeParse(content);
  if (!parsed.success) return refuse('definition-invalid', describeSchemaIssues(parsed.error));
  return ok(parsed.data.kind === 'bundle' ? parsed.data.definitions : [parsed.data]);
}
