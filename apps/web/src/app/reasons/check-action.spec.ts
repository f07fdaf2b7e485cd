import { checkAction } from './check-action';

describe('checkAction', () => {
  const sound = {
    theme: 'pay',
    action: 'Pay slips are explained.',
    owner: 'Head of Pay',
    measure: 'Mentions',
  };

  it('finds nothing in a sound action, and every fault of an empty one', () => {
    expect(checkAction(sound)).toEqual([]);
    expect(checkAction({ theme: '', action: ' ', owner: '', measure: '' }).map(({ field }) => field)).toEqual(
      ['action-theme', 'action-text', 'action-owner', 'action-measure'],
    );
  });

  it('knows the limits', () => {
    expect(checkAction({ ...sound, owner: 'x'.repeat(81) })).toEqual([
      { field: 'action-owner', message: 'Name the post that answers for it, in 3 to 80 characters' },
    ]);
  });
});
