import { actionChoices } from './action-choices';

describe('actionChoices', () => {
  it('begins with every action and offers each once', () => {
    const choices = actionChoices([{ action: 'opened' }, { action: 'opened' }], '');
    expect(choices[0]).toEqual({ value: '', label: 'Every action' });
    expect(choices.filter(({ value }) => value === 'opened')).toHaveLength(1);
  });

  it('says in words what the machine calls otherwise', () => {
    const labels = new Map(actionChoices([], '').map(({ value, label }) => [value, label]));
    expect(labels.get('re-encrypted')).toBe('locked anew');
    expect(labels.get('break-glass-re-encrypted')).toBe('recovery key locked anew');
    expect(labels.get('break-glass-asked')).toBe('recovery key asked');
    expect(labels.get('hold-proposed')).toBe('hold proposed');
  });

  it('offers what a list has shown, and what is chosen', () => {
    const choices = actionChoices([{ action: 'something-new' }], 'tallied');
    const [values, labels] = [choices.map(({ value }) => value), choices.map(({ label }) => label)];
    expect(values).toContain('something-new');
    expect(values).toContain('tallied');
    expect([...labels.slice(1)].sort((one, other) => one.localeCompare(other, 'en-GB'))).toEqual(
      labels.slice(1),
    );
  });
});
