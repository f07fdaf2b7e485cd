import { type AttritionAnswer, type AttritionPart } from '@muster/contracts';

/** The part of an answer that counts everybody, whatever their group; undefined where nobody can be counted. */
export function everybodyIn({ parts }: AttritionAnswer): AttritionPart | undefined {
  return parts.find(({ group }) => Object.keys(group).length === 0);
}
