import { type PublishedAnswer } from '@muster/contracts';
import { formatDate } from '@muster/narrative';
import { type Choice } from '../ui/select-field';

/** Whose figures a page shows: force, workforce type, day and release; the force alone until there are figures. */
export function releasedCaption(
  force: string,
  types: readonly Choice[],
  answer: PublishedAnswer | undefined,
): string {
  if (!answer) return force;
  const { asAt, periodLabel } = answer.release;
  const type = types.find(({ value }) => value === answer.about.workforceType)?.label ?? '';
  return `${force}, ${type.toLowerCase()}, as at ${formatDate(asAt)}, release ${periodLabel}`;
}
