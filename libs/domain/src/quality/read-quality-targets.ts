import { describeSchemaIssues } from '../definitions/describe-schema-issues';
import { ok } from '../outcomes/ok';
import { refuse } from '../outcomes/refuse';
import { type Refusal, type Result } from '../outcomes/result';
import { type QualityTargets, qualityTargetsSchema } from './quality-targets';

/** The targets of data quality in the parsed JSON of their file. Refused as `quality-targets-invalid` with everything that
 *  does not fit: a share outside 0-1, a gate below 60 %, a characteristic that nobody holds or that stands twice, or a
 *  target below the gate, which would call enough what must not be said. */
export function readQualityTargets(
  content: unknown,
): Result<QualityTargets, Refusal & { readonly code: 'quality-targets-invalid' }> {
  const parsed = qualityTargetsSchema.safeParse(content);
  if (!parsed.success) return refuse('quality-targets-invalid', describeSchemaIssues(parsed.error));
  const faults = faultsOf(parsed.data);
  return faults.length === 0 ? ok(parsed.data) : refuse('quality-targets-invalid', faults.join(' '));
}

function faultsOf({ gate, targets }: QualityTargets): readonly string[] {
  const ids = targets.map(({ characteristic }) => characteristic);
  const twice = [...new Set(ids.filter((id, at) => ids.indexOf(id) !== at))];
  return [
    ...twice.map((id) => `The target of ${id} stands more than once.`),
    ...targets
      .filter(({ share }) => share < gate.share)
      .map(({ characteristic }) => `The target of ${characteristic} lies below the gate.`),
  ];
}
