import { type Crosswalk } from '@muster/domain';
import { aScreenRequest } from '../../test/a-screen-request';
import { checkCodeWithTwoMeanings } from './check-code-with-two-meanings';

const mapping = { dimensions: { ethnicity: { column: 'origin', classification: 'ethnicity-other' } } };
const usedClassifications = { ethnicity: ['ethnicity-other', 'ethnicity'] };
const crosswalk: Crosswalk = {
  kind: 'crosswalk',
  id: 'c',
  label: 'C',
  source: 'invented',
  from: 'ethnicity',
  to: 'ethnicity-other',
  pairs: [],
  unreachable: [],
};
const found = (changes: Parameters<typeof aScreenRequest>[0]) =>
  checkCodeWithTwoMeanings.find(aScreenRequest({ mapping, usedClassifications, ...changes }));

describe('checkCodeWithTwoMeanings', () => {
  it('names the code and both meanings; another spelling is the same meaning', () => {
    expect(found({})).toEqual([
      { found: 'B1 is "Black - Caribbean" in "ethnicity" and "Black - African" in "ethnicity-other"' },
    ]);
  });

  it('believes a crosswalk that translates the code to itself, and no other', () => {
    expect(found({ crosswalks: [{ ...crosswalk, pairs: [{ from: 'B1', to: 'B1' }] }] })).toEqual([]);
    expect(found({ crosswalks: [{ ...crosswalk, pairs: [{ from: 'B1', to: 'B3' }] }] })).toHaveLength(1);
    const elsewhere = { ...crosswalk, to: 'sex', pairs: [{ from: 'B1', to: 'B1' }] };
    expect(found({ crosswalks: [elsewhere] })).toHaveLength(1);
  });

  it('finds nothing in a force that has used no other classification', () => {
    expect(found({ usedClassifications: { ethnicity: ['ethnicity-other'] } })).toEqual([]);
    expect(found({ usedClassifications: {} })).toEqual([]);
    expect(found({ mapping: { dimensions: { sex: { column: 'sex' } } } })).toEqual([]);
  });
});
