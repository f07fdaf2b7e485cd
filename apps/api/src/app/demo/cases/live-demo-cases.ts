import { randomBytes, randomUUID } from 'node:crypto';
import {
  type BodyOf,
  formatReturnCode,
  keysOfReturnCode,
  newReturnCode,
  type ReturnCode,
} from '@muster/case-protocol';
import { calendarDay } from '../../platform/calendar-day';
import { DemoCase } from './demo-case';
import { type DemoGround } from './demo-ground';
import { MENTOR, POSTING, ROTA } from './demo-words';

/** An invented conversation that can be opened with its code. */
export interface DemoConversation {
  readonly code: string;
  readonly reference: string;
  /** Where it stands, in a few words. */
  readonly about: string;
}

const DAY_MS = 86_400_000;
const PHONE: BodyOf<'contact'> = {
  ...{ kind: 'contact', by: 'phone', address: '07700 900123', mayLeaveMessage: false },
  note: 'After six in the evening',
};
const HERE: BodyOf<'contact'> = {
  ...{ kind: 'contact', by: 'here', address: '', mayLeaveMessage: false, note: '' },
};

interface Story {
  readonly about: string;
  readonly tell: (talk: DemoCase, before: (days: number) => Date) => Promise<string>;
}

/** One of each that a listener, an allocator and a colleague can meet. */
const STORIES: readonly Story[] = [
  { about: 'just asked; the listener confirms within two working days', tell: justAsked },
  { about: 'waits for the allocator; one listener is shut out', tell: waitsForListener },
  { about: 'leaving the force; choose one of two times', tell: timesOffered },
  { about: 'the record waits to be read, corrected or approved', tell: recordToRead },
  { about: 'agreed; the check after thirty days is due', tell: checkIsDue },
  { about: 'closed; the outcome can be read', tell: closed },
];

/** Makes them as of `now`, and tells their codes. */
export async function liveDemoCases(ground: DemoGround, now: Date): Promise<readonly DemoConversation[]> {
  const made: DemoConversation[] = [];
  for (const [at, { about, tell }] of STORIES.entries()) {
    const code: ReturnCode = newReturnCode((bytes) => new Uint8Array(randomBytes(bytes)));
    const keys = await keysOfReturnCode(code, ground.force);
    const talk = new DemoCase(ground, keys, `192.0.2.${at}`);
    const reference = await tell(talk, (days) => new Date(now.getTime() - days * DAY_MS));
    made.push({ code: formatReturnCode(code), reference, about });
  }
  return made;
}

async function justAsked(talk: DemoCase, before: (days: number) => Date): Promise<string> {
  return talk.ask(before(0), {
    ...{ about: 'say-and-stay', option: 'named', listener: 'listener', contact: PHONE },
    avoid: 'The inspector of my shift, please.',
  });
}

async function waitsForListener(talk: DemoCase, before: (days: number) => Date): Promise<string> {
  return talk.ask(before(1), {
    ...{ about: 'say-and-stay', option: 'any', listener: null, excluded: ['listener-2'], contact: HERE },
  });
}

async function timesOffered(talk: DemoCase, before: (days: number) => Date): Promise<string> {
  const reference = await talk.ask(before(4), {
    ...{ about: 'leaving', option: 'prap-coordinator', listener: 'prap-coordinator', contact: PHONE },
  });
  await talk.listens(before(3), [{ kind: 'no-conflict' }], { move: 'acknowledge' });
  const slots = [-3, -5].map((days) => ({
    ...{ day: calendarDay(before(days)), time: '18:30', how: 'phone' as const, where: 'I call you' },
  }));
  await talk.listens(before(2), [{ kind: 'slots', slots }], { move: 'offer' });
  return reference;
}

async function recordToRead(talk: DemoCase, before: (days: number) => Date): Promise<string> {
  const reference = await talk.ask(before(9), {
    ...{ about: 'say-and-stay', option: 'executive', listener: 'executive-lead', contact: HERE },
  });
  await talk.listens(before(8), [{ kind: 'no-conflict' }], { move: 'acknowledge' });
  await talk.listens(before(1), [POSTING, codesOf(['role-or-location', 'being-heard'])], { move: 'hold' });
  return reference;
}

async function checkIsDue(talk: DemoCase, before: (days: number) => Date): Promise<string> {
  const reference = await talk.ask(before(39), {
    ...{ about: 'say-and-stay', option: 'same-gender', listener: 'listener', contact: HERE },
  });
  await talk.listens(before(38), [{ kind: 'no-conflict' }], { move: 'acknowledge' });
  await talk.answers(before(37), [
    { kind: 'message', text: 'Any evening suits me. I would rather not meet at the station.' },
  ]);
  await agree(talk, before, {
    ...{ held: 32, record: MENTOR, codes: codesOf(['progression', 'being-heard']) },
    ...{ ask: 'A mentor who has sat on a board', owner: 'Head of Learning and Development' },
    told: 'Please find a mentor for a sergeant who will go before a promotion board next year.',
  });
  return reference;
}

async function closed(talk: DemoCase, before: (days: number) => Date): Promise<string> {
  const reference = await talk.ask(before(208), {
    ...{ about: 'say-and-stay', option: 'named', listener: 'listener', contact: PHONE },
  });
  await talk.listens(before(207), [{ kind: 'no-conflict' }], { move: 'acknowledge' });
  const action = await agree(talk, before, {
    ...{ held: 198, record: ROTA, codes: codesOf(['shifts-and-flexibility', 'family-or-personal']) },
    ...{ ask: 'A month of notice of rest days', owner: 'Duties office' },
    told: 'Please give the team a month of notice before rest days are moved.',
  });
  for (const [after, days] of [
    ['30-days', 168],
    ['90-days', 108],
    ['180-days', 18],
  ] as const) {
    await talk.listens(
      before(days),
      [{ ...{ kind: 'follow-up', after, how: 'Better.', worse: 'no', worseHow: '' }, stop: false }],
      { check: { after, state: 'done' } },
    );
  }
  await talk.close(before(16), [
    { ...{ kind: 'action-done', action, met: 'yes', on: calendarDay(before(120)) }, note: '' },
    { kind: 'message', text: 'Did it help? Yes: the rota is out a month before now.' },
    {
      ...{ kind: 'outcome', outcome: 'stayed', month: calendarDay(before(16)).slice(0, 7) },
      ...{ helped: '', keepContact: false },
    },
  ]);
  return reference;
}

/** The conversation is held, its record approved and one action agreed, to the letter. Returns the action. */
async function agree(
  talk: DemoCase,
  before: (days: number) => Date,
  said: Pick<BodyOf<'action'>, 'ask' | 'owner' | 'told'> & {
    readonly held: number;
    readonly record: BodyOf<'record'>;
    readonly codes: BodyOf<'codes'>;
  },
): Promise<string> {
  const { held, record: words, codes, ask, owner, told } = said;
  const action = randomUUID();
  const due = calendarDay(before(held - 60));
  const [record = '', , entry = ''] = await talk.listens(
    before(held),
    [words, codes, { ...{ kind: 'action', action, ask, owner, due, told } }],
    { move: 'hold' },
  );
  await talk.answers(
    before(held - 1),
    [
      { kind: 'record-read', record, approved: true, correction: '' },
      { kind: 'action-answer', action, entry, approved: true, words: '' },
    ],
    'agree',
  );
  return action;
}

function codesOf(themes: string[]): BodyOf<'codes'> {
  return {
    ...{ kind: 'codes', themes, otherTheme: '', direction: 'push', avoidable: 'partly', reasons: [] },
  };
}
