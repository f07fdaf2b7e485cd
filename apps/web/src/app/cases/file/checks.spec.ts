import { checkAction, NO_ACTION } from '../actions/check-action';
import { checkHandOff, NO_HAND_OFF } from '../hand-off/check-hand-off';
import { checkRecord, recordDraft } from '../record/record-draft';
import { checkSlots, NO_SLOT } from '../times/time-slot';

const TODAY = '2026-11-23';
const fields = (errors: readonly { readonly field?: string }[]): readonly (string | undefined)[] =>
  errors.map(({ field }) => field);

describe('checkSlots', () => {
  const fine = { day: '2026-11-27', time: '14:30', how: 'phone', where: 'I call you' } as const;

  it('wants one whole time and passes over empty ones', () => {
    expect(checkSlots([fine, NO_SLOT, NO_SLOT], TODAY)).toEqual([]);
    expect(fields(checkSlots([NO_SLOT, NO_SLOT], TODAY))).toEqual(['slot-0-day']);
  });

  it.each([
    [{ day: '2026-02-30' }, 'slot-0-day'],
    [{ day: '2026-11-22' }, 'slot-0-day'],
    [{ time: '25:00' }, 'slot-0-time'],
    [{ time: 'noon' }, 'slot-0-time'],
    [{ where: ' ' }, 'slot-0-where'],
    [{ where: 'x'.repeat(201) }, 'slot-0-where'],
  ])('refuses %o', (change, field) => {
    expect(fields(checkSlots([{ ...fine, ...change }], TODAY))).toEqual([field]);
  });
});

describe('checkAction', () => {
  const fine = { ask: 'A move', owner: 'Kit', due: '2026-12-01', told: 'Please look at a move.' };

  it('passes a whole action and names all that is missing', () => {
    expect(checkAction(fine, TODAY)).toEqual([]);
    expect(fields(checkAction(NO_ACTION, TODAY))).toEqual([
      ...['action-ask', 'action-owner', 'action-due', 'action-told'],
    ]);
  });

  it.each([
    [{ due: '2026-11-22' }, 'action-due'],
    [{ ask: 'x'.repeat(201) }, 'action-ask'],
    [{ owner: 'x'.repeat(201) }, 'action-owner'],
    [{ told: 'x'.repeat(2001) }, 'action-told'],
  ])('refuses %o', (change, field) => {
    expect(fields(checkAction({ ...fine, ...change }, TODAY))).toEqual([field]);
  });
});

describe('checkHandOff', () => {
  it('wants a lawful reason when the colleague does not see the words first', () => {
    const shown = { ...NO_HAND_OFF, to: 'safeguarding', words: 'The least' };
    expect(checkHandOff(shown)).toEqual([]);
    expect(fields(checkHandOff({ ...shown, first: 'no' }))).toEqual(['hand-off-reason']);
    expect(checkHandOff({ ...shown, first: 'no', reason: 'crime' })).toEqual([]);
    expect(fields(checkHandOff(NO_HAND_OFF))).toEqual(['hand-off-to', 'hand-off-words']);
  });
});

describe('checkRecord', () => {
  const empty = recordDraft(null);
  const fine = {
    record: { ...empty.record, happening: 'Passed over twice' },
    codes: { ...empty.codes, themes: ['progression'] },
  };

  it('wants a first section and a theme', () => {
    expect(checkRecord(fine)).toEqual([]);
    expect(fields(checkRecord(empty))).toEqual(['record-happening', 'record-themes']);
  });

  it('holds the limits', () => {
    const codes = { themes: ['a', 'b', 'c', 'd', 'other'], reasons: ['a', 'b', 'c', 'd', 'e', 'f'] };
    expect(fields(checkRecord({ ...fine, codes: { ...fine.codes, ...codes } }))).toEqual([
      ...['record-themes', 'record-other-theme', 'record-reasons'],
    ]);
    const long = { ...fine.record, help: 'x'.repeat(12_001) };
    expect(fields(checkRecord({ ...fine, record: long }))).toEqual(['record-help']);
  });
});
