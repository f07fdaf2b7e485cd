import { type Issue, refuse, type Refusal, type Result } from '@muster/domain';
import { type CommandContext } from './command';

/** Refuses a file on the command line for its first error, or answers null when it has none. `asJson` prints all its
 *  problems. `place` says where in the file an error is, if the sentence shall name it. */
export function refuseFile(
  { print }: Pick<CommandContext, 'print'>,
  issues: readonly Issue[],
  asJson: boolean,
  place: (issue: Issue) => string = () => '',
): Result<never, Refusal> | null {
  const errors = issues.filter(({ severity }) => severity === 'error');
  const [first] = errors;
  if (!first) return null;
  if (asJson) print(JSON.stringify({ issues }, null, 2));
  const { code, message, repair } = first;
  const more = errors.length > 1 ? ` The file has ${errors.length} problems; --issues-json prints all.` : '';
  return refuse(code, `${message}${place(first)} ${repair}${more}`);
}
