import { type BodyOf, caseStory, type EntryBody, type OpenedEntry } from '@muster/case-protocol';
import { type CaseFile } from '@muster/contracts';
import { casePartsOf } from './case-parts-of';

const FILE: CaseFile = {
  ...{ case: 'case', reference: 'C-1', force: 'EXMP', kind: 'say-and-stay', state: 'assigned' },
  ...{ openedOn: '2026-11-20', closedOn: null, acknowledgeBy: null, listener: null, excluded: [] },
  ...{ firstCopy: false, waitsForKeys: false, checks: [], entries: [], events: [] },
  ...{
    removal: { contact: null, narrative: null, coded: null },
    held: false,
    erasureAskedOn: null,
    tallied: false,
  },
};
const ACTION = {
  kind: 'action',
  action: 'a',
  ask: 'A move',
  owner: 'Kit',
  due: '2026-12-01',
  told: 'Please',
} as const;
const RECORD: EntryBody = {
  ...{ kind: 'record', happening: 'x', help: '', keep: '', couldHaveDone: '', likelihood: '' },
  ...{ comeBack: 'not-asked', mustBeActedOn: '', betweenUs: '' },
};

function statuses(file: Partial<CaseFile>, ...bodies: readonly EntryBody[]): Record<string, string> {
  const entries = bodies.map((body, seq): OpenedEntry => ({
    seq,
    id: `entry-${seq}`,
    body,
    author: 'colleague',
    on: '2026-11-23',
  }));
  const parts = casePartsOf({ ...FILE, ...file }, caseStory(entries));
  return Object.fromEntries(parts.map(({ part, status }) => [part, status]));
}

describe('casePartsOf', () => {
  it('shows nothing but the request until there is no conflict', () => {
    expect(statuses({})).toEqual({ request: 'To do', 'give-up': 'If needed' });
  });

  it('follows the times, the record and what the colleague says of it', () => {
    expect(statuses({ state: 'acknowledged' })).toMatchObject({ times: 'To do', record: 'Later' });
    expect(statuses({ state: 'held' })).toMatchObject({ times: 'Done', record: 'To do' });
    const read = { kind: 'record-read', record: 'entry-0', approved: false, correction: 'No' } as const;
    expect(statuses({ state: 'held' }, RECORD)['record']).toBe('With the colleague');
    expect(statuses({ state: 'held' }, RECORD, read)['record']).toBe('To correct');
    expect(statuses({ state: 'agreed' }, RECORD, { ...read, approved: true })['record']).toBe('Done');
  });

  it('calls no follow-up done that has yet to begin', () => {
    expect(statuses({ state: 'acknowledged' })['follow-ups']).toBe('Later');
    expect(statuses({ state: 'withdrawn' })['follow-ups']).toBe('None');
  });

  it('follows actions from question to end', () => {
    const answer = {
      kind: 'action-answer',
      action: 'a',
      entry: 'entry-0',
      approved: true,
      words: '',
    } as const;
    const done = { kind: 'action-done', action: 'a', met: 'yes', on: '2026-11-23', note: '' } as const;
    expect(statuses({ state: 'held' })['actions']).toBe('If needed');
    expect(statuses({ state: 'held' }, ACTION)['actions']).toBe('With the colleague');
    expect(statuses({ state: 'held' }, ACTION, answer)['actions']).toBe('To do');
    expect(statuses({ state: 'held' }, ACTION, answer, done)['actions']).toBe('Done');
    expect(statuses({ state: 'held' }, ACTION, { ...answer, approved: false })['actions']).toBe('Done');
  });

  it('waits with a hand-off for a yes alone, and never with one that the law wants', () => {
    const shown: BodyOf<'hand-off'> = {
      ...{ kind: 'hand-off', handOff: 'h', to: 'safeguarding', words: 'The least', sent: false },
      ...{ shownFirst: true, lawfulReason: 'none' },
    };
    const no = {
      kind: 'hand-off-answer',
      handOff: 'h',
      entry: 'entry-0',
      agreed: false,
      words: '',
    } as const;
    const of = (...bodies: readonly EntryBody[]): string | undefined =>
      statuses({ state: 'withdrawn' }, ...bodies)['hand-off'];
    expect(of()).toBe('If needed');
    expect(of(shown)).toBe('With the colleague');
    expect(of(shown, { ...no, agreed: true })).toBe('To do');
    expect(of(shown, no)).toBe('Not agreed');
    expect(of(shown, no, { ...shown, lawfulReason: 'crime', sent: true })).toBe('Done');
    expect(of({ ...shown, shownFirst: false, lawfulReason: 'crime' })).toBe('To do');
  });

  it('says when a check is due and when totals are missing', () => {
    const checks = [{ after: '30-days', due: '2026-12-23', state: 'due' }] as const;
    expect(statuses({ state: 'agreed', checks: [...checks] })['follow-ups']).toBe('To do');
    expect(statuses({ state: 'closed' })).toMatchObject({ close: 'Totals not sent' });
    expect(statuses({ state: 'closed', tallied: true })).toMatchObject({ close: 'Done' });
    expect(statuses({ state: 'closed' })).not.toHaveProperty('give-up');
    expect(statuses({ state: 'closed' })).toHaveProperty('conflict');
  });
});
