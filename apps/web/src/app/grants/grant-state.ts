import { type SensitiveGrant } from '@muster/contracts';
import { type TagTone } from '../ui/tag';

/** Where a grant stands today. The server says whether it is valid. */
export function grantState({ valid, endedAt }: Pick<SensitiveGrant, 'valid' | 'endedAt'>): {
  readonly word: string;
  readonly tone: TagTone;
} {
  if (valid) return { word: 'Valid', tone: 'good' };
  return { word: endedAt === null ? 'Run out' : 'Ended', tone: 'neutral' };
}
