import { MET_WORDS } from '../../case-parts/case-words';
import { type TagTone } from '../../ui/tag';
import { type AgreedAction } from '@muster/case-protocol';

/** Where an action stands: with the colleague, agreed, refused, or done. */
export function actionStanding({ answer, done }: Pick<AgreedAction, 'answer' | 'done'>): {
  readonly word: string;
  readonly tone: TagTone;
} {
  if (done) return { word: MET_WORDS[done.body.met], tone: done.body.met === 'yes' ? 'good' : 'neutral' };
  if (!answer) return { word: 'With the colleague', tone: 'neutral' };
  return answer.body.approved
    ? { word: 'Agreed: tell the owner', tone: 'waiting' }
    : { word: 'Not agreed', tone: 'bad' };
}
