import { type Listener } from '@muster/contracts';
import { readersAfter } from './readers-after';

const listener = (id: string, recipient = `age1${id}`): Listener => ({
  ...{ id, displayName: id, post: 'listener', department: '', gender: '', recipient, verifyKey: id },
});
const [ann, bob, cy] = [listener('ann'), listener('bob'), listener('cy')];
const all = [ann, bob, cy];

describe('readersAfter', () => {
  it('gives a case back to the listener with a new key', () => {
    expect(readersAfter({ reason: 'lost-phrase' }, { listener: ann, excluded: [] }, all)).toEqual([ann]);
  });

  it('knows nobody while the listener has no key', () => {
    const keyless = listener('ann', '');
    expect(readersAfter({ reason: 'lost-phrase' }, { listener: keyless, excluded: [] }, all)).toEqual([]);
    expect(readersAfter({ reason: 'lost-phrase' }, { listener: null, excluded: [] }, all)).toEqual([]);
  });

  it('leaves out who is gone and who must not have it', () => {
    const file = { listener: ann, excluded: ['cy'] };
    expect(readersAfter({ reason: 'listener-gone' }, file, all)).toEqual([bob]);
  });

  it('takes everybody who is left when nobody had the case', () => {
    expect(readersAfter({ reason: 'listener-gone' }, { listener: null, excluded: [] }, all)).toEqual(all);
  });

  it.each(['risk-to-life', 'serious-crime', 'court-order'] as const)('changes nothing for %s', (reason) => {
    expect(readersAfter({ reason }, { listener: ann, excluded: [] }, all)).toEqual([]);
  });
});
