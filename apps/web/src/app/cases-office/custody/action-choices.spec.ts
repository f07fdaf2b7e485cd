import { actionChoices } from './action-choices';

describe('actionChoices', () => {
  it('begins with every action and offers each once', () => {
    const choices = actionChoices([{ action: 'opened' }, { action: 'opened' }], '');
    expect(choices[0]).toEqual({ value: '', label: 'Every action' });
    expect(choices.filter(({ value }) => value === 'opened')).toHaveLength(1);
  });

  it('offers what a list has shown, and what is chosen', () => {
    const values = actionChoices([{ action: 'something-new' }], 'tallied').map(({ value }) => value);
    expect(values).toContain('something-new');
    expect(values).toContain('tallied');
    expect([...values.slice(1)].sort()).toEqual(values.slice(1));
  });
});
