import { type EntryBody } from '../bodies/entry-body';
import { type OpenedEntry } from '../chain/opened-case';
import { CONTACT, LISTENER_IDS, REQUEST, say } from '../../test/a-case';
import { caseStory } from './case-story';

const said = (...bodies: readonly EntryBody[]): readonly OpenedEntry[] =>
  bodies.map((body, seq) => ({
    ...{ seq, id: `entry-${seq}`, on: '2026-11-23', body },
    author: { listener: LISTENER_IDS.listener },
  }));
const action = (told: string): EntryBody => ({
  ...{ kind: 'action', action: 'a', ask: 'Other shifts', owner: 'Duties', due: '2026-12-01', told },
});
const slots: EntryBody = {
  ...{ kind: 'slots', slots: [{ day: '2026-11-27', time: '10:00', how: 'phone', where: '' }] },
};
const record = (happening: string): EntryBody => ({
  ...{ kind: 'record', happening, help: '', keep: '', couldHaveDone: '', likelihood: '' },
  ...{ comeBack: 'not-asked', mustBeActedOn: '', betweenUs: '' },
});
const handOff = (words: string, sent: boolean): EntryBody => ({
  ...{
    kind: 'hand-off',
    handOff: 'h',
    to: 'safeguarding',
    words,
    shownFirst: true,
    lawfulReason: 'none',
    sent,
  },
});

describe('caseStory', () => {
  it('has nothing to say of an empty case', () => {
    expect(caseStory([])).toEqual({
      ...{ request: null, contact: null, slots: null, chosen: null, record: null, codes: null },
      ...{ recordRead: null, approved: false, outcome: null, messages: [], withoutConflict: [] },
      ...{ actions: [], followUps: [], handOffs: [], addenda: [] },
    });
  });

  it('keeps the newest way of contact and every message', () => {
    const moved = { ...CONTACT, by: 'here', address: '' } as const;
    const story = caseStory(said(REQUEST, CONTACT, say('One'), moved, say('Two'), { kind: 'no-conflict' }));
    expect(story.contact?.body).toEqual(moved);
    expect(story.messages.map(({ body }) => body.text)).toEqual(['One', 'Two']);
    expect(story.request?.seq).toBe(0);
    expect(story.withoutConflict).toEqual([{ listener: LISTENER_IDS.listener }]);
  });

  it('forgets a chosen time when other times are offered', () => {
    expect(caseStory(said(slots, { kind: 'slot-chosen', slot: 0 })).chosen).toBe(0);
    expect(caseStory(said(slots, { kind: 'slot-chosen', slot: 0 }, slots)).chosen).toBeNull();
  });

  const codes = (theme: string): EntryBody => ({
    ...{ kind: 'codes', themes: [theme], otherTheme: '', direction: 'push', avoidable: 'yes', reasons: [] },
  });
  const approved = { kind: 'record-read', record: 'entry-0', approved: true, correction: '' } as const;
  const refused = { ...approved, approved: false, correction: 'It was May.' } as const;

  it('takes a corrected record for approved only when that one was', () => {
    expect(caseStory(said(record('June'), refused, record('May')))).toMatchObject({
      ...{ record: { body: { happening: 'May' } }, recordRead: null, approved: false },
    });
    expect(caseStory(said(record('June'), record('May'), approved))).toMatchObject({
      ...{ record: { body: { happening: 'May' } }, recordRead: null, approved: false },
    });
    const second = { ...approved, record: 'entry-2' };
    expect(caseStory(said(record('June'), refused, record('May'), second))).toMatchObject({
      ...{ record: { body: { happening: 'May' } }, approved: true },
    });
  });

  it('lets nothing take the place of the record and the codes that were approved', () => {
    const story = caseStory(
      said(record('June'), codes('workload'), approved, record('May'), codes('pay'), refused),
    );
    expect(story).toMatchObject({
      ...{ record: { body: { happening: 'June' } }, codes: { body: { themes: ['workload'] } } },
      ...{ recordRead: { body: { approved: true } }, approved: true },
    });
    // Once the narrative is removed, the codes stand alone.
    expect(caseStory(said(codes('workload'))).codes?.body).toMatchObject({ themes: ['workload'] });
  });

  it('takes no new wording of an action as approved, and the old one again as it was', () => {
    const yes = { kind: 'action-answer', action: 'a', entry: 'entry-0', approved: true, words: '' } as const;
    const first = action('Ask for other shifts');
    const answerOf = (...bodies: EntryBody[]) =>
      caseStory(said(...bodies)).actions.map(({ answer }) => answer);
    expect(answerOf(first, yes)).toMatchObject([{ body: { approved: true } }]);
    expect(answerOf(first, yes, action('And say why'))).toEqual([null]);
    expect(answerOf(first, yes, action('And say why'), first)).toMatchObject([{ body: { approved: true } }]);
    const no = { ...yes, entry: 'entry-2', approved: false } as const;
    expect(answerOf(first, yes, first, no)).toMatchObject([{ body: { approved: false } }]);
  });

  it('keeps the answer to a hand-off that is noted as sent, unless its words changed', () => {
    const yes = { kind: 'hand-off-answer', handOff: 'h', entry: 'entry-0', agreed: true, words: '' } as const;
    const sent = caseStory(said(handOff('She is at risk.', false), yes, handOff('She is at risk.', true)));
    expect(sent.handOffs).toMatchObject([
      { said: { body: { sent: true } }, answer: { body: { agreed: true } } },
    ]);
    const other = caseStory(said(handOff('She is at risk.', false), yes, handOff('Her name is ...', true)));
    expect(other.handOffs).toMatchObject([{ answer: null }]);
  });
});
