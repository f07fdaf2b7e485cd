import { type Listener } from '@muster/contracts';
import { heirsOf } from './heirs-of';

const listener = (id: string, post: Listener['post']): Listener => ({
  ...{ id, displayName: id, post, department: '', gender: '' },
  ...{ recipient: `age1${id}`, verifyKey: id },
});
const [chosen, late, boss] = [
  listener('chosen', 'executive'),
  listener('late', 'listener'),
  listener('boss', 'executive'),
];

describe('for whom a case is locked that is given up', () => {
  it('leaves out holders of a post whom the colleague never chose, and nobody else', () => {
    expect(heirsOf([chosen, late, boss], [chosen])).toEqual([chosen, late]);
    expect(heirsOf([boss], [])).toEqual([]);
  });

  it('takes another key of a chosen one for somebody new, and never an exchanged half of it', () => {
    expect(heirsOf([{ ...chosen, verifyKey: 'other' }], [chosen])).toEqual([]);
    expect(heirsOf([{ ...late, recipient: 'age1other' }], [late])).toEqual([]);
  });
});
