import { type CaseFile } from '@muster/contracts';
import { stateWords } from './state-words';

const file = (more: Partial<CaseFile>): CaseFile => ({
  ...{ case: 'c', reference: 'ABCD-EFGH', force: 'EXMP', kind: 'say-and-stay', state: 'requested' },
  ...{ openedOn: '2026-11-23', closedOn: null, acknowledgeBy: '2026-11-27', listener: null, excluded: [] },
  ...{
    firstCopy: true,
    waitsForKeys: false,
    checks: [],
    entries: [],
    events: [],
    held: false,
    erasureAskedOn: null,
    tallied: false,
  },
  ...{ removal: { contact: null, narrative: null, coded: null }, ...more },
});

describe('stateWords', () => {
  it('says until when somebody answers', () => {
    expect(stateWords(file({}), '2026-11-25')).toEqual([
      'Your request waits for a listener.',
      'You will hear by Friday 27 November.',
    ]);
  });

  it('does not say that a listener has confirmed who has yet to', () => {
    const listener = {
      ...{ id: 'l', displayName: 'Northern', recipient: '', verifyKey: '' },
      ...{ post: 'listener' as const, department: '', gender: '' },
    };
    expect(stateWords(file({ state: 'assigned', listener }), '2026-11-25')).toEqual([
      'Northern has your request and has yet to confirm it to you.',
      'You will hear by Friday 27 November.',
    ]);
  });

  it('says when the day has passed', () => {
    expect(stateWords(file({}), '2026-11-28')[1]).toBe(
      'This was due by Friday 27 November and is late. Those who give requests to listeners see that.',
    );
  });

  it('names the day of the end', () => {
    expect(
      stateWords(file({ state: 'closed', closedOn: '2026-11-20', acknowledgeBy: null }), '2026-11-25'),
    ).toEqual(['Your case was closed on Friday 20 November.']);
  });
});
