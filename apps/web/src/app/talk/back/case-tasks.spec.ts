import { type BodyOf, caseStory, type EntryBody, type OpenedEntry } from '@muster/case-protocol';
import { type CaseFile } from '@muster/contracts';
import { caseTasks } from './case-tasks';

const file: CaseFile = {
  ...{ case: 'c', reference: 'ABCD-EFGH', force: 'EXMP', kind: 'say-and-stay', state: 'offered' },
  ...{ openedOn: '2026-11-23', closedOn: null, acknowledgeBy: null, listener: null, excluded: [] },
  ...{ firstCopy: false, waitsForKeys: false, checks: [], entries: [], events: [], held: false },
  ...{ erasureAskedOn: null, tallied: false, removal: { contact: null, narrative: null, coded: null } },
};
const slots: EntryBody = {
  ...{ kind: 'slots', slots: [{ day: '2026-11-27', time: '10:00', how: 'phone', where: '' }] },
};

function tasks(bodies: readonly EntryBody[], more: Partial<CaseFile> = {}) {
  const entries: readonly OpenedEntry[] = bodies.map((body, seq) => ({
    ...{ seq, id: `entry-${seq}`, on: '2026-11-23', body, author: { listener: 'jo' } },
  }));
  const opened = { entries, removed: [], parties: null, reader: null, head: { count: 1, digest: '' } };
  return caseTasks({
    file: { ...file, ...more },
    opened,
    story: caseStory(entries),
    waiting: null,
    asks: null,
  });
}

describe('caseTasks', () => {
  it('shows what there is to see, and what waits for the colleague', () => {
    expect(tasks([]).map(({ page }) => page)).toEqual([
      ...['messages', 'looked', 'contact', 'exclude', 'kept', 'withdraw', 'erase'],
    ]);
    expect(tasks([slots]).find(({ page }) => page === 'times')).toMatchObject({ waits: true });
    const chosen = tasks([slots, { kind: 'slot-chosen', slot: 0 }]);
    expect(chosen.find(({ page }) => page === 'times')).toMatchObject({ waits: false, status: 'Agreed' });
  });

  it('says nothing of a hand-off that the law does not let be shown, before it was made', () => {
    const handOff: BodyOf<'hand-off'> = {
      ...{ kind: 'hand-off', handOff: 'h', to: 'professional-standards', words: 'The least', sent: false },
      ...{ shownFirst: false, lawfulReason: 'crime' },
    };
    const told = (...bodies: readonly EntryBody[]) =>
      tasks(bodies, { state: 'withdrawn' }).find(({ page }) => page === 'hand-offs');
    expect(told(handOff)).toBeUndefined();
    expect(told(handOff, { ...handOff, sent: true })).toMatchObject({ status: '', waits: false });
    expect(told({ ...handOff, shownFirst: true, lawfulReason: 'none' })).toMatchObject({ waits: true });
  });

  it('asks for nothing more once a case has ended, and still lets it be erased', () => {
    const ended = tasks([slots], { state: 'withdrawn', held: true });
    expect(ended.some(({ waits }) => waits)).toBe(false);
    expect(ended.map(({ page }) => page)).toEqual([
      'messages',
      'times',
      'looked',
      'exclude',
      'kept',
      'erase',
    ]);
    expect(ended.find(({ page }) => page === 'kept')?.status).toBe('Legal hold');
  });
});
