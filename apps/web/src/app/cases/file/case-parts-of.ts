import { type CaseFile } from '@muster/contracts';
import { type TagTone } from '../../ui/tag';
import { type CaseStory } from '@muster/case-protocol';
import { handOffStanding } from '../hand-off/hand-off-standing';

export const CASE_PARTS = [
  'request',
  'messages',
  'times',
  'record',
  'actions',
  'follow-ups',
  'hand-off',
  'close',
  'copy',
  'give-up',
  'conflict',
] as const;
export type CasePart = (typeof CASE_PARTS)[number];

export const PART_WORDS: Readonly<Record<CasePart, string>> = {
  request: 'The request',
  messages: 'Messages',
  times: 'Times to meet',
  record: 'Record of the conversation',
  actions: 'Agreed actions',
  'follow-ups': 'Follow-ups',
  'hand-off': 'Hand-off',
  close: 'Outcome and close',
  copy: 'Keep a copy',
  'give-up': 'Give the case to somebody else',
  conflict: 'I have a conflict',
};

export interface PartOfCase {
  readonly part: CasePart;
  readonly status: string;
  readonly tone: TagTone;
}

const DONE = { status: 'Done', tone: 'good' } as const;
const TO_DO = { status: 'To do', tone: 'waiting' } as const;
const WAITS = { status: 'With the colleague', tone: 'neutral' } as const;
const LATER = { status: 'Later', tone: 'neutral' } as const;
const NONE = { status: 'None', tone: 'neutral' } as const;
const OPTIONAL = { status: 'If needed', tone: 'neutral' } as const;

type Standing = Omit<PartOfCase, 'part'>;

/** The parts of a case in the order of work, each with where it stands. Before the listener has confirmed that there is no
 *  conflict there is only the request. One that comes up later can be said at any time, also once the case has ended. */
export function casePartsOf(file: CaseFile, story: CaseStory): readonly PartOfCase[] {
  const isOver = file.state === 'closed' || file.state === 'withdrawn';
  const parts: readonly CasePart[] =
    file.state === 'assigned'
      ? ['request', 'give-up']
      : CASE_PARTS.filter((part) => part !== 'give-up' || !isOver);
  return parts.map((part) => ({ part, ...standing(part, file, story, isOver) }));
}

function standing(part: CasePart, file: CaseFile, story: CaseStory, isOver: boolean): Standing {
  switch (part) {
    case 'request':
      return file.state === 'assigned' ? TO_DO : DONE;
    case 'messages':
      return { status: count(story.messages.length, 'message'), tone: 'neutral' };
    case 'times':
      if (['held', 'agreed', 'closed', 'withdrawn'].includes(file.state)) return DONE;
      if (story.chosen !== null) return { status: 'Time agreed', tone: 'waiting' };
      return story.slots ? WAITS : TO_DO;
    case 'record':
      if (story.approved) return DONE;
      if (story.recordRead) return { status: 'To correct', tone: 'waiting' };
      if (story.record) return WAITS;
      return file.state === 'held' ? TO_DO : LATER;
    case 'actions':
      return ofActions(story);
    case 'follow-ups':
      if (file.checks.length === 0) return isOver ? NONE : LATER;
      if (file.checks.some(({ state }) => state === 'due')) return TO_DO;
      return file.checks.some(({ state }) => state === 'waiting') ? LATER : DONE;
    case 'hand-off':
      return ofHandOffs(story);
    case 'close':
      if (file.state === 'closed') return file.tallied ? DONE : { status: 'Totals not sent', tone: 'bad' };
      return isOver ? DONE : LATER;
    case 'copy':
    case 'give-up':
    case 'conflict':
      return OPTIONAL;
  }
}

function ofActions({ actions }: CaseStory): Standing {
  if (actions.length === 0) return OPTIONAL;
  if (actions.some(({ answer }) => answer === null)) return WAITS;
  return actions.every(({ answer, done }) => done ?? answer?.body.approved === false) ? DONE : TO_DO;
}

function ofHandOffs({ handOffs }: CaseStory): Standing {
  const open = handOffs.filter(({ said }) => !said.body.sent);
  if (open.length === 0) return handOffs.length > 0 ? DONE : OPTIONAL;
  const standings = open.map(handOffStanding);
  if (standings.some(({ step }) => step === 'pass-on')) return TO_DO;
  return open.some(({ answer }) => answer === null) ? WAITS : { status: 'Not agreed', tone: 'bad' };
}

function count(number: number, noun: string): string {
  return `${number} ${noun}${number === 1 ? '' : 's'}`;
}
