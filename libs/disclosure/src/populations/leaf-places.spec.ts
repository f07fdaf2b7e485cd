import { definitionSchema, type WorkforceType } from '@muster/domain';
import { aPolicy } from '../../test/a-policy';
import { aReleaseSource } from '../../test/a-release-source';
import { latticeDimensions } from '../lattice/lattice-dimensions';
import { leafPlaces } from './leaf-places';

const DAY = '2025-09-30';
const head = { dimension: 'unit', label: 'Units', source: 'invented' };
const definitions = [
  definitionSchema.parse({
    ...{ ...head, kind: 'classification', id: 'units' },
    categories: ['u1', 'u2', 'u3'].map((code) => ({ code, label: code })),
  }),
  definitionSchema.parse({
    ...{ ...head, kind: 'grouping', id: 'areas', definition: 'invented' },
    groups: ['east', 'west'].map((code) => ({ code, label: code })),
    members: { units: { east: ['u1', 'u2'], west: ['u3'] } },
  }),
  definitionSchema.parse({
    ...{ kind: 'classification', id: 'faiths', dimension: 'religion', label: 'Faiths', source: 'invented' },
    categories: [
      { code: 'not-recorded', label: 'Nothing on file', state: 'not-declared' },
      { code: 'none', label: 'No religion' },
    ],
  }),
  definitionSchema.parse({
    ...{
      kind: 'force',
      id: 'areas-force',
      code: 'AREA',
      name: 'Areas',
      rankLadders: ['officer-ranks', 'staff-grades'],
    },
    ...{
      classifications: { unit: 'units', sex: 'sex', religion: 'faiths' },
      defaultGroupings: { unit: 'areas' },
    },
  }),
];

/** The leaf of each code that `codes` puts into the vocabulary, with that of id 0 first. */
function leavesOf(dimension: string, codes: readonly string[], type: WorkforceType = 'officer') {
  const people = codes.map((code) => [{ from: DAY, codes: { [dimension]: code } }]);
  const source = aReleaseSource(people, [{ asAt: DAY }], { definitions, force: 'AREA' });
  const [snapshot] = source.snapshots;
  if (!snapshot) throw new Error('there is a snapshot');
  const found = latticeDimensions(source, type, snapshot, aPolicy()).dimensions.find(
    ({ id }) => id === dimension,
  );
  if (!found) throw new Error('the dimension is there');
  const places = leafPlaces(source, type, found, snapshot, snapshot);
  return Array.from(places, (place) => found.leaves[place]?.code);
}

describe('the leaf of a code', () => {
  it('of a unit is that of its group', () => {
    expect(leavesOf('unit', ['u3', 'u1', 'withheld-by-notice', 'unheard-of'])).toEqual([
      ...['not-recorded', 'west', 'east', 'not-recorded', 'not-recorded'],
    ]);
  });

  it('that cannot be read is the undeclared one, wherever the list of the force has it', () => {
    expect(leavesOf('religion', ['none', 'not-recorded', 'unheard-of'])).toEqual([
      ...['not-recorded', 'none', 'not-recorded', 'not-recorded'],
    ]);
  });

  it('of a rank is that of its group on the ladder of the workforce type', () => {
    const ranks = ['chief-officer', 'constable', 'grade-b', 'not-recorded'];
    expect(leavesOf('rank', ranks)).toEqual([
      ...['not-recorded', 'superintendent-and-above', 'constable', 'not-recorded', 'not-recorded'],
    ]);
    expect(leavesOf('rank', ranks, 'staff')).toEqual([
      ...['not-recorded', 'not-recorded', 'not-recorded', 'grade-a-to-b', 'not-recorded'],
    ]);
  });

  it('of every sex but two, and of none, is one that is no category', () => {
    expect(leavesOf('sex', ['male', 'self-described', 'prefer-not-to-say', 'female'])).toEqual([
      ...['other', 'male', 'other', 'other', 'female'],
    ]);
  });
});
