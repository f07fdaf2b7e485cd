import { type AttritionAnswer, type AttritionPart } from '@muster/contracts';

/** The part of everybody, which stands first; null where the answer has no part. */
export function everybodyOf({ parts }: AttritionAnswer): AttritionPart | null {
  return parts.find(({ group }) => Object.values(group).every((code) => code === 'all')) ?? parts[0] ?? null;
}
