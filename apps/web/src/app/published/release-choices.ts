import { type PublishedOptions } from '@muster/contracts';
import { type Choice } from '../ui/select-field';

/** The published releases of a force as choices, newest first; the one that readers are sent to says so. */
export function releaseChoices({ releases }: PublishedOptions): readonly Choice[] {
  return releases.map(({ period, periodLabel, inForce }) => ({
    value: period,
    label: inForce ? `${periodLabel} (in force)` : periodLabel,
  }));
}
