import { type Definition, definitionSchema } from '../definition';
import { checkDefinitionChange } from './check-definition-change';

const define = (content: unknown): Definition => definitionSchema.parse(content);
const A = { code: 'a', label: 'A' };
const B = { code: 'b', label: 'B' };
const head = { id: 'thing', label: 'Thing', source: 'invented' };
const classification = (categories: unknown[]) =>
  define({ ...head, kind: 'classification', dimension: 'sex', categories });
const ladder = (ranks: unknown[]) => define({ ...head, kind: 'rank-ladder', workforceType: 'staff', ranks });
const released = (groups: readonly string[]) =>
  define({
    ...head,
    kind: 'rank-ladder',
    workforceType: 'staff',
    ranks: [
      { ...A, order: 1 },
      { ...B, order: 2 },
    ],
    releaseGroups: groups.map((codes) => ({ code: 'all', label: 'All', ranks: [...codes] })),
  });
const grouping = (members: unknown, definition = 'words') =>
  define({ ...head, kind: 'grouping', dimension: 'sex', definition, groups: [A, B], members });
const force = (changes: object) =>
  define({
    kind: 'force',
    id: 'thing',
    code: 'FRC',
    name: 'Force',
    classifications: { sex: 'sex' },
    rankLadders: ['low'],
    ...changes,
  });

describe('checkDefinitionChange', () => {
  it.each([
    ['a further category', classification([A]), classification([A, B])],
    ['a better label', classification([A]), classification([{ ...A, label: 'Alpha' }])],
    [
      'a further rank',
      ladder([{ ...A, order: 1 }]),
      ladder([
        { ...A, order: 1 },
        { ...B, order: 2 },
      ]),
    ],
    ['ranks in another order within a release group', released(['ab']), released(['ba'])],
    ['bands for the first time', ladder([{ ...A, order: 1 }]), ladder([{ ...A, order: 1, band: 'lower' }])],
    [
      'better words for the same groups',
      grouping({ sex: { a: ['x'], b: [] } }),
      grouping({ sex: { a: ['x'] } }, 'better words'),
    ],
    [
      'a further classification',
      grouping({ sex: { a: ['x'] } }),
      grouping({ sex: { a: ['x'] }, other: { a: ['y'] } }),
    ],
    [
      'another name of a force',
      force({}),
      force({ name: 'The Force', classifications: { sex: 'sex', ethnicity: 'words' } }),
    ],
  ])('allows %s', (_, held, next) => {
    expect(checkDefinitionChange(held, next)).toBeNull();
  });

  it.each([
    ['a category that goes', classification([A, B]), classification([A])],
    [
      'a rank that moves to another band',
      ladder([{ ...A, order: 1, band: 'lower' }]),
      ladder([{ ...A, order: 1, band: 'middle' }]),
    ],
    [
      'a category whose state changes',
      classification([A]),
      classification([{ ...A, state: 'not-declared' }]),
    ],
    ['a rank that moves', ladder([{ ...A, order: 1 }]), ladder([{ ...A, order: 2 }])],
    ['a rank that leaves its release group', released(['ab']), released(['a'])],
    ['a member that moves', grouping({ sex: { a: ['x'], b: [] } }), grouping({ sex: { a: [], b: ['x'] } })],
    [
      'a force that records in another classification',
      force({}),
      force({ classifications: { sex: 'sex-2' } }),
    ],
    ['a force that loses a ladder', force({ rankLadders: ['low', 'mid'] }), force({ rankLadders: ['low'] })],
  ])('objects to %s', (_, held, next) => {
    expect(checkDefinitionChange(held, next)).toMatch(
      /^(classification|rank-ladder|grouping|force) thing is in use/,
    );
  });
});
