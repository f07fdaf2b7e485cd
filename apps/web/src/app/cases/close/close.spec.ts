import { caseStory, CLASS_OF_ENTRY, type EntryBody, type OpenedEntry } from '@muster/case-protocol';
import { lastEntries } from './last-entries';
import { removalRows } from './removal-rows';
import { ticksOf } from './ticks-of';

const KEYS = { recipient: '', verifyKey: '' };
const REQUEST: EntryBody = {
  ...{ kind: 'request', about: 'say-and-stay', option: 'same-gender', avoid: '', retiring: false },
  ...{ limitsReadOn: '2026-11-20', colleague: KEYS, recovery: KEYS, listeners: [] },
};
const action = (name: string): EntryBody => ({
  ...{ kind: 'action', action: name, ask: 'x', owner: 'y', due: '2026-12-01', told: 'z' },
});
const answer = (name: string, seq: number, approved: boolean): EntryBody => ({
  ...{ kind: 'action-answer', action: name, entry: `entry-${seq}`, approved, words: '' },
});
const done = (name: string, met: 'yes' | 'partly' | 'no'): EntryBody => ({
  ...{ kind: 'action-done', action: name, met, on: '2026-12-01', note: '' },
});

describe('ticksOf', () => {
  it('counts themes, option, outcome, and agreed asks that ended; nothing else', () => {
    const bodies: readonly EntryBody[] = [
      REQUEST,
      action('met'),
      action('partly'),
      action('refused'),
      action('open'),
      answer('met', 1, true),
      answer('partly', 2, true),
      answer('refused', 3, false),
      answer('open', 4, true),
      done('met', 'yes'),
      done('partly', 'partly'),
      done('refused', 'yes'),
      {
        ...{ kind: 'codes', themes: ['progression', 'workload'], otherTheme: '', direction: 'push' },
        ...{ avoidable: 'yes', reasons: ['pay'] },
      },
      { kind: 'outcome', outcome: 'stayed', month: '2026-11', helped: '', keepContact: false },
    ];
    const entries = bodies.map((body, seq): OpenedEntry => ({
      seq,
      id: `entry-${seq}`,
      body,
      author: 'colleague',
      on: '2026-11-23',
    }));
    expect(ticksOf(caseStory(entries))).toEqual([
      { kind: 'theme', code: 'progression' },
      { kind: 'theme', code: 'workload' },
      { kind: 'option', code: 'same-gender' },
      { kind: 'outcome', code: 'stayed' },
      { kind: 'ask', code: 'met' },
      { kind: 'ask', code: 'not-met' },
    ]);
  });
});

describe('lastEntries', () => {
  const outcome = { outcome: 'stayed', month: '2026-11', helped: '', keepContact: false } as const;

  it('puts no words into what is kept with the codes', () => {
    const entries = lastEntries(' We agreed on a rota. ', ' I was heard. ', outcome);
    expect(entries.map(({ kind }) => CLASS_OF_ENTRY[kind])).toEqual(['narrative', 'narrative', 'coded']);
    expect(entries).toEqual([
      { kind: 'message', text: 'We agreed on a rota.' },
      { kind: 'message', text: 'Did it help? I was heard.' },
      { kind: 'outcome', ...outcome },
    ]);
  });

  it('says nothing of a question that was not answered', () => {
    expect(lastEntries('Done.', '  ', outcome).map(({ kind }) => kind)).toEqual(['message', 'outcome']);
  });
});

describe('removalRows', () => {
  const retention = [{ class: 'contact', sentence: '30 days after the close', days: 30 }] as const;
  const none = { contact: null, narrative: null, coded: null };

  it('names the rule while the case is open, the day afterwards, and a hold', () => {
    const value = (removal: typeof none | { contact: string }, held = false): string | undefined =>
      removalRows({ removal: { ...none, ...removal }, held }, [...retention], '2026-11-23')[0]?.value;
    expect(value(none)).toBe('30 days after the close');
    expect(value({ contact: '2026-12-23' })).toBe('Will be removed on Wednesday 23 December');
    expect(value({ contact: '2026-11-20' })).toBe('Removed on Friday 20 November');
    expect(value({ contact: '2026-12-23' }, true)).toBe('Kept while the legal hold lasts');
  });
});
