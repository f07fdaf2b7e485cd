import { type CaseStory, type HandOff } from '@muster/case-protocol';

/** The hand-offs that a colleague is told of: those whose words they see first, and those that were made. One that the law
 *  wants made before it is shown stands nowhere until then. */
export function shownHandOffs({ handOffs }: Pick<CaseStory, 'handOffs'>): readonly HandOff[] {
  return handOffs.filter(({ said: { body } }) => body.shownFirst || body.sent);
}
