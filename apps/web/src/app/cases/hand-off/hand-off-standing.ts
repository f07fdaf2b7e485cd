import { type HandOff } from '@muster/case-protocol';
import { type TagTone } from '../../ui/tag';

/** Where a hand-off stands. Without the colleague's yes it goes on only with a lawful reason. */
export function handOffStanding({ said, answer }: HandOff): {
  readonly word: string;
  readonly tone: TagTone;
  /** What is left to do: pass the words on, or, where there is no yes, say by which law they must go on. */
  readonly step: 'pass-on' | 'needs-reason' | null;
} {
  const { sent, lawfulReason } = said.body;
  if (sent) return { word: 'Handed over', tone: 'good', step: null };
  if (lawfulReason !== 'none')
    return { word: 'To hand over: lawful reason', tone: 'waiting', step: 'pass-on' };
  if (!answer) return { word: 'With the colleague', tone: 'neutral', step: 'needs-reason' };
  return answer.body.agreed
    ? { word: 'Agreed: to hand over', tone: 'waiting', step: 'pass-on' }
    : { word: 'Not agreed', tone: 'bad', step: 'needs-reason' };
}
