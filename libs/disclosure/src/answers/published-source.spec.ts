import { publishedSourceSchema } from '@muster/contracts';
import { aRelease } from '../../test/a-release';
import { publishedSource } from './published-source';

const OTHERS = [
  { period: '2025-Q3', periodLabel: 'Q2 2025/26', inForce: true },
  { period: '2025-Q2', periodLabel: 'Q1 2025/26', inForce: false },
];
const ABOUT = { forceName: 'Example Constabulary', synthetic: true, others: OTHERS };

const sourceOf = (value = 100, quarter = '2025-Q3') =>
  publishedSourceSchema.parse(
    JSON.parse(
      JSON.stringify(
        publishedSource(aRelease(quarter, 'board', { 'stock ethnicity=black': value }), ABOUT, {
          officer: 'Police officers',
        }),
      ),
    ),
  );

describe('publishedSource', () => {
  it('leads back to the snapshot, the policy and the tables', () => {
    const source = sourceOf();
    expect(source).toMatchObject({
      release: { period: '2025-Q3', periodLabel: 'Q2 2025/26', inForce: true },
      snapshot: '2025-09-30',
      roundingBase: 5,
    });
    expect(source.tables).toContainEqual(
      expect.objectContaining({ people: 'Police officers', measure: 'stock', when: '30 September 2025' }),
    );
  });

  it('says that an older release is not in force', () => {
    expect(sourceOf(100, '2025-Q2').release.inForce).toBe(false);
  });

  it('does not depend on what is shown', () => {
    expect(sourceOf(100)).toEqual(sourceOf(5));
  });
});
