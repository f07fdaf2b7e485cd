import { TestBed } from '@angular/core/testing';
import { type CaseStory } from '@muster/case-protocol';
import { type BreakGlass, type CaseFile } from '@muster/contracts';
import { AutoLock } from '../../cases/auto-lock';
import { type Glass, GlassVault } from './glass-vault';
import { GlassView } from './glass-view';
import { GlassWindow } from './glass-window';

const STORY: CaseStory = {
  ...{ request: null, contact: null, slots: null, chosen: null, withoutConflict: [] },
  messages: [
    {
      ...{ seq: 1, id: 'm', on: '2026-11-23', author: 'colleague' },
      body: { kind: 'message', text: 'Could we meet?' },
    },
  ],
  ...{ record: null, codes: null, recordRead: null, approved: false, actions: [], followUps: [] },
  ...{ handOffs: [], outcome: null, addenda: [] },
};
const FILE: CaseFile = {
  ...{ case: 'c', reference: 'ABCD-EFGH', force: 'EXMP', kind: 'leaving', state: 'held' },
  ...{ openedOn: '2026-11-23', closedOn: null, acknowledgeBy: null, listener: null, excluded: [] },
  ...{ firstCopy: false, waitsForKeys: false, checks: [], entries: [], events: [] },
  ...{
    removal: { contact: null, narrative: null, coded: null },
    held: false,
    erasureAskedOn: null,
    tallied: false,
  },
};
const keys = { recipient: 'age1', verifyKey: 'a' };

function glassOf(reason: BreakGlass['reason'], readers: Glass['readers'] = []): Glass {
  return {
    opening: {
      ...{ id: 'o', reference: 'ABCD-EFGH', reason, askedBy: 'Ann Poe', askedAt: '2026-11-23T09:30:00Z' },
      ...{ agreedBy: 'Bo Lee', endsAt: '2026-11-23T10:30:00Z', colleagueTold: true, silenceReason: 'none' },
      ...{ state: 'open', reviewedBy: null },
    },
    opened: {
      ...{ entries: [], reader: 'recovery', head: { count: 2, digest: 'd' } },
      removed: [{ seq: 0, id: 'r', class: 'contact' }],
      parties: { colleague: keys, recovery: keys, listeners: [] },
    },
    ...{ file: FILE, story: STORY, readers },
  };
}

async function shown(glass: Glass) {
  TestBed.configureTestingModule({
    providers: [AutoLock, GlassWindow, { provide: GlassVault, useValue: {} }],
  });
  const fixture = TestBed.createComponent(GlassView);
  fixture.componentRef.setInput('glass', glass);
  await fixture.whenStable();
  const root = fixture.nativeElement as HTMLElement;
  const shownButtons = [...root.querySelectorAll('button')].filter((each) => !each.closest('dialog'));
  return { root, buttons: shownButtons.map(({ textContent }) => textContent.trim()) };
}

describe('GlassView', () => {
  it('shows what the case says, and offers nothing but to close it', async () => {
    const { root, buttons } = await shown(glassOf('risk-to-life'));
    expect(root.querySelector('h1')?.textContent).toBe('ABCD-EFGH');
    expect(root.textContent).toContain('Could we meet?');
    expect(root.textContent).toContain('1 entry was removed when the time was over.');
    expect(buttons).toEqual(['Close the case now']);
  });

  it.each(['copy', 'cut', 'dragstart', 'contextmenu'])('lets nothing leave by %s', async (type) => {
    const { root } = await shown(glassOf('risk-to-life'));
    const event = new Event(type, { bubbles: true, cancelable: true });
    expect(root.querySelector('.ms-said')?.dispatchEvent(event)).toBe(false);
  });

  it('offers to lock anew where the key is lost, and names for whom', async () => {
    const listener = { ...{ id: 'l', displayName: 'Lea Moss', department: '', gender: '' }, ...keys };
    const { root, buttons } = await shown(glassOf('lost-phrase', [{ ...listener, post: 'listener' }]));
    expect(buttons).toEqual(['Close the case now', 'Lock the case anew']);
    expect(root.textContent).toContain('Lea Moss');
  });

  it.each([
    ['lost-phrase', 'The listener has not made a new key yet.'],
    ['listener-gone', 'Nobody is left who may have this case.'],
  ] as const)('says for %s why nobody can go on', async (reason, sentence) => {
    const { root, buttons } = await shown(glassOf(reason));
    expect(root.textContent).toContain(sentence);
    expect(buttons).toEqual(['Close the case now']);
  });
});
