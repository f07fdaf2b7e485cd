import { ok, type Refusal, refuse, type Result } from '@muster/domain';
import { type LeavingReasons, leavingReasonsSchema } from './leaving-reasons';
import { type ThemeTaxonomy } from './theme-taxonomy';

/** The reasons in a file, or one refusal that names every fault at once: a shape that does not fit, a code that stands
 *  twice, a theme that is not in `themes`. */
export function readLeavingReasons(
  json: unknown,
  { themes }: Pick<ThemeTaxonomy, 'themes'>,
): Result<LeavingReasons, Refusal & { readonly code: 'leaving-reasons-broken' }> {
  const read = leavingReasonsSchema.safeParse(json);
  const faults = read.success
    ? read.data.reasons.flatMap(({ code, theme }, at, all) => [
        ...(all.findIndex((other) => other.code === code) < at ? [`${code} stands twice`] : []),
        ...(themes.some((known) => known.code === theme) ? [] : [`${code}: there is no theme ${theme}`]),
      ])
    : read.error.issues.map(({ path, message }) => `${path.map(String).join('.') || 'the file'}: ${message}`);
  if (read.success && faults.length === 0) return ok(read.data);
  return refuse('leaving-reasons-broken', `the leaving reasons cannot be used. ${faults.join('; ')}.`);
}
