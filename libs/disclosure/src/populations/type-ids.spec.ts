import { aReleaseSource } from '../../test/a-release-source';
import { typeIds } from './type-ids';

const { ladders } = aReleaseSource([], []);
const officers = ladders.filter(({ workforceType }) => workforceType === 'officer');

describe('the workforce type of people', () => {
  it('is that of the only ladder where no file says it', () => {
    expect(typeIds({ ladders: officers, vocabulary: {} }, 'officer')).toEqual(new Set([0]));
    expect(typeIds({ ladders: officers, vocabulary: {} }, 'staff')).toEqual(new Set());
    expect(typeIds({ ladders, vocabulary: {} }, 'officer')).toEqual(new Set());
  });

  it('is what the files say', () => {
    const vocabulary = { 'workforce-type': ['staff', 'officer'] };
    expect(typeIds({ ladders: [], vocabulary }, 'officer')).toEqual(new Set([2]));
  });
});
