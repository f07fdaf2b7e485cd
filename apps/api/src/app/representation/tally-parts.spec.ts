import { type Axis } from '../questions/axis';
import { tallyParts } from './tally-parts';

/** Sex with two values: ids 1 and 2; 0 is not held. */
const sex: Axis = {
  dimension: 'sex',
  label: 'Sex',
  columns: ['sex'],
  groups: ['female', 'male'].map((code) => ({ code, label: code, declared: true, always: true })),
  overlapping: false,
  groupsOf: ([id = 0]) => (id === 0 ? [] : [id - 1]),
};

const counts = {
  by: ['sex'],
  sizes: [3],
  headcount: Int32Array.of(0, 3, 2),
  fteHundredths: Int32Array.of(0, 200, 150),
  withoutFte: Int32Array.of(0, 1, 0),
};

describe('tallyParts', () => {
  it('gives no FTE where it is missing for somebody, because a sum over some reads like the sum over all', () => {
    const [part] = tallyParts(counts, sex, [], true);

    expect(part?.groups.get(0)).toEqual({ headcount: 3, fte: null });
    expect(part?.groups.get(1)).toEqual({ headcount: 2, fte: 1.5 });
    expect(part?.total).toEqual({ headcount: 5, fte: null });
  });

  it('gives no FTE at all when the snapshot does not hold it', () => {
    const [part] = tallyParts(counts, sex, [], false);

    expect(part?.groups.get(1)).toEqual({ headcount: 2, fte: null });
  });
});
