import { type Listener } from '@muster/contracts';
import { EMPTY_DRAFT } from './draft';
import { listenersLeft } from './listeners-left';

const listener = (id: string, more: Partial<Listener>): Listener => ({
  ...{ id, displayName: id, recipient: `age1${id}`, verifyKey: id },
  ...{ post: 'listener', department: '', gender: '', ...more },
});
const all = [
  listener('north', { department: 'North', gender: 'Woman' }),
  listener('south', { department: 'South', gender: 'man' }),
  listener('silent', {}),
  listener('coordinator', { post: 'prap-coordinator', department: 'People', gender: 'Woman' }),
  listener('lead', { post: 'executive', department: 'Executive', gender: 'Man' }),
];
const left = (draft: Partial<typeof EMPTY_DRAFT>) =>
  listenersLeft(all, { ...EMPTY_DRAFT, ...draft }).map(({ id }) => id);

describe('listenersLeft', () => {
  it.each([
    ['any trained listener leaves the posts out', { option: 'any' }, ['north', 'south', 'silent']],
    ['a named listener', { option: 'named', named: 'lead' }, ['lead']],
    ['the coordinator', { option: 'prap-coordinator' }, ['coordinator']],
    ['the executive team', { option: 'executive' }, ['lead']],
    ['another department, if it is known', { option: 'outside-department', department: 'North' }, ['south']],
    ['my gender, however it is written', { option: 'same-gender', gender: 'Man ' }, ['south']],
    ['less those who were ticked', { option: 'any', kept: ['south', 'lead'] }, ['north', 'silent']],
    ['nobody, when the named one was ticked too', { option: 'named', named: 'lead', kept: ['lead'] }, []],
    ['nobody before a choice', {}, []],
  ] as const)('%s', (_, draft, ids) => {
    expect(left(draft)).toEqual(ids);
  });
});
