import { aPolicy } from '../../test/a-policy';
import { aReleaseSource, type InventedSpell } from '../../test/a-release-source';
import { type FlowPeriod } from '../lattice/release-period';
import { type SourceSnapshot } from '../lattice/release-source';
import { notHeldThroughout } from './not-held-throughout';

const HALF: FlowPeriod = { kind: 'half-year', id: '2025-26-h1', from: '2025-04-01', to: '2025-09-30' };
const leaver = (reason?: string): readonly InventedSpell[] => [
  {
    ...{ from: '2025-03-31', to: '2025-06-30', codes: { sex: 'female', ethnicity: 'B1' } },
    flows: [{ kind: 'leaver', after: '2025-03-31', asAt: '2025-06-30', ...(reason ? { reason } : {}) }],
  },
];

function gaps(people: readonly (readonly InventedSpell[])[], middle: Partial<SourceSnapshot> = {}) {
  const source = aReleaseSource(people, [
    ...[{ asAt: '2025-03-31' }, { asAt: '2025-06-30', ...middle }, { asAt: '2025-09-30' }],
  ]);
  const current = source.snapshots.at(-1);
  if (!current) throw new Error('there is a snapshot');
  const dimensions = ['ethnicity', 'sex', 'service-band', 'leaving-route'];
  return notHeldThroughout(source, current, [HALF], dimensions, aPolicy()).map(({ dimension }) => dimension);
}

describe('what a period does not hold throughout', () => {
  it('is nothing when every snapshot holds it', () => {
    expect(gaps([leaver('dismissal')])).toEqual([]);
  });

  it('is what one snapshot of the period leaves out', () => {
    expect(gaps([leaver('dismissal')], { notHeld: ['sex', 'service-start'] })).toEqual([
      'sex',
      'service-band',
    ]);
  });

  it('is what one snapshot has in a list that cannot be carried over', () => {
    expect(gaps([leaver('dismissal')], { classifications: { ethnicity: 'religion-census-2021' } })).toEqual([
      'ethnicity',
    ]);
    expect(gaps([leaver('dismissal')], { classifications: { ethnicity: 'ethnicity-16-plus-1' } })).toEqual(
      [],
    );
  });

  it('is the reason for leaving when nobody who left has one, and not when nobody left', () => {
    expect(gaps([leaver(), leaver()])).toEqual(['leaving-route']);
    expect(gaps([leaver(), leaver('death')])).toEqual([]);
    expect(gaps([[{ from: '2025-03-31', codes: { sex: 'female', ethnicity: 'B1' } }]])).toEqual([]);
  });
});
