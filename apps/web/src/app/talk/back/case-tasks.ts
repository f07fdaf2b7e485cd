import { type CasePage } from './case-pages';
import { type OpenFile } from './open-file-state';
import { shownHandOffs } from './shown-hand-offs';

export interface CaseTask {
  readonly page: CasePage;
  readonly label: string;
  /** What waits there, in a word or two; empty when nothing does. */
  readonly status: string;
  /** The colleague is asked for something. */
  readonly waits: boolean;
}

/** The parts of a case that there is something to see in, and which of them wait for the colleague. */
export function caseTasks({ file, story }: OpenFile): readonly CaseTask[] {
  const ended = ['closed', 'withdrawn'].includes(file.state);
  const open = (count: number): string => (count === 0 || ended ? '' : 'Waits for you');
  const task = (page: CasePage, label: string, status = '', shown = true): readonly CaseTask[] =>
    shown ? [{ page, label, status, waits: status === 'Waits for you' }] : [];
  const unanswered = story.actions.filter(({ answer }) => answer === null).length;
  const handOffs = shownHandOffs(story);
  const asked = handOffs.some(({ answer, said }) => answer === null && !said.body.sent);
  const due = file.checks.filter(({ state }) => state === 'due').length;
  const unread = story.record !== null && story.recordRead === null ? 1 : 0;
  const times = story.slots === null ? 0 : story.chosen === null ? 1 : 0;
  return [
    ...task('messages', 'Messages', story.messages.length === 0 ? '' : `${story.messages.length} written`),
    ...task('times', 'Times', open(times) || (story.chosen === null ? '' : 'Agreed'), story.slots !== null),
    ...task('record', 'The record', open(unread), story.record !== null),
    ...task('actions', 'Agreed actions', open(unanswered), story.actions.length > 0),
    ...task('hand-offs', 'Passing something on', asked ? 'Waits for you' : '', handOffs.length > 0),
    ...task('checks', 'Checks after we spoke', due > 0 ? 'Waits for you' : '', file.checks.length > 0),
    ...task('outcome', 'Outcome', '', story.outcome !== null),
    ...task('looked', 'Who has looked at my case'),
    ...task('contact', 'How to reach me', '', !ended),
    ...task('exclude', 'Who must not see it'),
    ...task('kept', 'When it is removed', file.held ? 'Legal hold' : ''),
    ...task('withdraw', 'Withdraw', '', !ended),
    ...task('erase', 'Erase my case', file.erasureAskedOn === null ? '' : 'Asked for'),
  ];
}
