import { type Author, type CaseStory } from '@muster/case-protocol';
import {
  CHECK_WORDS,
  COME_BACK_WORDS,
  HAND_OFF_WORDS,
  KIND_WORDS,
  LAWFUL_REASON_WORDS,
  MET_WORDS,
  OUTCOME_WORDS,
  WORSE_WORDS,
} from '../../case-parts/case-words';
import { dayInWords } from '../../case-parts/day-in-words';
import { RECORD_FIELDS } from '../../case-parts/record-fields';
import { contactRows } from '../../cases/request/contact-rows';
import { slotWords } from '../../cases/times/slot-words';

export interface SaidBlock {
  readonly caption: string;
  readonly text: string;
}

export interface SaidSection {
  readonly heading: string;
  readonly blocks: readonly SaidBlock[];
}

/** Everything that a case says, to be read and nothing else, in the order of the work. Sections and fields of which nothing
 *  was written, or all was removed, are left out; codes stand as they were written. `today` is `YYYY-MM-DD`. */
export function readOut(story: CaseStory, today: string): readonly SaidSection[] {
  const day = (on: string): string => dayInWords(on, today);
  const sections: readonly SaidSection[] = [
    { heading: 'The request', blocks: requestBlocks(story) },
    {
      heading: 'How to reach the colleague',
      blocks: (story.contact ? contactRows(story.contact.body) : []).map(({ key, value }) =>
        block(key, value),
      ),
    },
    {
      heading: 'Messages',
      blocks: story.messages.map(({ author, on, body }) =>
        block(`${authorWords(author)}, ${day(on)}`, body.text),
      ),
    },
    {
      heading: 'Times offered',
      blocks: (story.slots?.body.slots ?? []).map((slot, at) =>
        block(at === story.chosen ? 'Chosen' : 'Offered', slotWords(slot, today)),
      ),
    },
    { heading: 'Record of the conversation', blocks: recordBlocks(story) },
    { heading: 'Agreed actions', blocks: actionBlocks(story, day) },
    {
      heading: 'Follow-ups',
      blocks: story.followUps.flatMap(({ body, on }) => [
        block(`${CHECK_WORDS[body.after]}, ${day(on)}`, body.how),
        block('Treated worse since', [WORSE_WORDS[body.worse], body.worseHow].filter(Boolean).join('. ')),
      ]),
    },
    { heading: 'Hand-off', blocks: handOffBlocks(story) },
    {
      heading: 'Outcome',
      blocks: story.outcome
        ? [
            block('Outcome', OUTCOME_WORDS[story.outcome.body.outcome]),
            block('Did it help', story.outcome.body.helped),
          ]
        : [],
    },
    {
      heading: 'Later notes',
      blocks: story.addenda.map(({ author, on, body }) =>
        block(`${authorWords(author)}, ${day(on)}`, body.text),
      ),
    },
  ];
  return sections
    .map(({ heading, blocks }) => ({ heading, blocks: blocks.filter(({ text }) => text.trim() !== '') }))
    .filter(({ blocks }) => blocks.length > 0);
}

function requestBlocks({ request }: CaseStory): readonly SaidBlock[] {
  if (!request) return [];
  return [block('About', KIND_WORDS[request.body.about]), block('Who must not see this', request.body.avoid)];
}

function recordBlocks({ record, codes, recordRead, approved }: CaseStory): readonly SaidBlock[] {
  const sections = RECORD_FIELDS.map(({ key, label }) => {
    if (!record) return block(label, '');
    if (key !== 'comeBack') return block(label, record.body[key]);
    return block(label, record.body.comeBack === 'not-asked' ? '' : COME_BACK_WORDS[record.body.comeBack]);
  });
  return [
    ...sections,
    block('Themes', [...(codes?.body.themes ?? []), codes?.body.otherTheme ?? ''].filter(Boolean).join(', ')),
    block('Reasons for leaving', (codes?.body.reasons ?? []).join(', ')),
    block('The colleague', recordRead ? (approved ? 'Approved it' : recordRead.body.correction) : ''),
  ];
}

function actionBlocks({ actions }: CaseStory, day: (on: string) => string): readonly SaidBlock[] {
  return actions.flatMap(({ said: { body }, answer, done }) => [
    block(`${body.owner}, by ${day(body.due)}`, body.ask),
    block('What the owner is told', body.told),
    block('The colleague', answer ? (answer.body.approved ? 'Approved it' : answer.body.words) : ''),
    block('Ended', done ? MET_WORDS[done.body.met] : ''),
  ]);
}

function handOffBlocks({ handOffs }: CaseStory): readonly SaidBlock[] {
  return handOffs.flatMap(({ said: { body }, answer }) => [
    block(`${HAND_OFF_WORDS[body.to]}${body.sent ? ', sent' : ', not sent'}`, body.words),
    block('Lawful reason', body.lawfulReason === 'none' ? '' : LAWFUL_REASON_WORDS[body.lawfulReason]),
    block('The colleague', answer ? (answer.body.agreed ? 'Agreed' : answer.body.words) : ''),
  ]);
}

function block(caption: string, text: string): SaidBlock {
  return { caption, text };
}

function authorWords(author: Author): string {
  if (author === 'colleague') return 'Colleague';
  return author === 'recovery' ? 'Custodians' : author === 'not-known' ? 'Not known' : 'Listener';
}
