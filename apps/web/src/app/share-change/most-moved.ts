import { type ShareChangeAnswer } from '@muster/contracts';

type Group = Pick<ShareChangeAnswer['groups'][number], 'group' | 'change'>;

/** Code of the group whose share moved most in either direction, the first of equals; null without any change to tell. */
export function mostMoved(groups: readonly Group[]): string | null {
  const moved = groups.filter(({ change }) => change !== null);
  const size = ({ change }: Group) => Math.abs(change ?? 0);
  return moved.toSorted((a, b) => size(b) - size(a))[0]?.group ?? null;
}
