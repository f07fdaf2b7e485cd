import { type BoardChange } from '@muster/contracts';
import { type ReleaseMeta } from '../release/released-rows';
import { type BoardInput } from './board-input';

/** What is new since the release before: this release, another version of the policy, and ratings. Nothing of it is a count
 *  of people. */
export function boardChanges({ readings, commitments }: BoardInput): readonly BoardChange[] {
  const published = [...readings.values()][0]?.published.map(({ meta }) => meta) ?? [];
  const [now, before] = published.toReversed();
  if (!now) return [];
  const publishedOn = now.publishedAt.slice(0, 10);
  if (!before) return [{ kind: 'first-release', ...named(now), publishedOn }, ...ratings(commitments)];
  return [
    { kind: 'new-release', ...named(now), before: before.quarter.label, publishedOn },
    ...(before.policy === now.policy
      ? []
      : [{ kind: 'policy' as const, before: before.policy, now: now.policy }]),
    ...ratings(commitments),
  ];
}

function ratings(commitments: BoardInput['commitments']): readonly BoardChange[] {
  return commitments?.changed ?? [];
}

function named({ quarter }: ReleaseMeta): { readonly period: string; readonly label: string } {
  return { period: quarter.id, label: quarter.label };
}
