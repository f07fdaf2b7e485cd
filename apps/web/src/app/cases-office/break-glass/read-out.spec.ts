import { type CaseStory, type OpenedEntry } from '@muster/case-protocol';
import { readOut } from './read-out';

const place = { seq: 1, id: 'e', on: '2026-11-23' };
const colleague = { ...place, author: 'colleague' as const } satisfies Omit<OpenedEntry, 'body'>;
const listener = { ...place, author: { listener: 'l' } };
const nothing: CaseStory = {
  ...{ request: null, contact: null, messages: [], slots: null, chosen: null, withoutConflict: [] },
  ...{ record: null, codes: null, recordRead: null, approved: false, actions: [], followUps: [] },
  ...{ handOffs: [], outcome: null, addenda: [] },
};

describe('readOut', () => {
  it('has nothing to say of a case of which all was removed', () => {
    expect(readOut(nothing, '2026-11-23')).toEqual([]);
  });

  it('names who wrote a message, and when', () => {
    const messages = [
      { ...colleague, body: { kind: 'message' as const, text: 'Could we meet?' } },
      { ...listener, body: { kind: 'message' as const, text: 'On Friday.' } },
    ];
    expect(readOut({ ...nothing, messages }, '2026-11-23')).toEqual([
      {
        heading: 'Messages',
        blocks: [
          { caption: 'Colleague, Monday 23 November', text: 'Could we meet?' },
          { caption: 'Listener, Monday 23 November', text: 'On Friday.' },
        ],
      },
    ]);
  });

  it('leaves out fields in which nothing was written', () => {
    const contact = {
      ...colleague,
      body: { kind: 'contact' as const, by: 'here' as const, address: '', mayLeaveMessage: false, note: ' ' },
    };
    const [section] = readOut({ ...nothing, contact }, '2026-11-23');
    expect(section?.blocks.map(({ caption }) => caption)).toEqual(['Reach them by', 'Leave a message']);
  });

  it('says which of the offered times was chosen', () => {
    const slot = { time: '09:00', how: 'phone' as const, where: 'I call you' };
    const slots = {
      ...listener,
      body: {
        kind: 'slots' as const,
        slots: [
          { ...slot, day: '2026-11-26' },
          { ...slot, day: '2026-11-27' },
        ],
      },
    };
    expect(readOut({ ...nothing, slots, chosen: 1 }, '2026-11-23')[0]?.blocks).toEqual([
      { caption: 'Offered', text: 'Thursday 26 November at 09:00, by phone: I call you' },
      { caption: 'Chosen', text: 'Friday 27 November at 09:00, by phone: I call you' },
    ]);
  });
});
