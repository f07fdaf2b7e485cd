import { type Classification, DIMENSIONS } from '@muster/domain';
import { sensitiveDimension } from './sensitive-dimension';

const NONE = { labels: [], classifications: [] };

function coded(dimension: string): Classification {
  const categories: Classification['categories'] = [{ code: 'some', label: 'Some', state: 'declared' }];
  return { kind: 'classification', id: 'some', label: 'Some', source: 'None', dimension, categories };
}

describe('a dimension that needs a grant', () => {
  it('is each one that the domain marks as sensitive, and no other of its own', () => {
    for (const [id, { sensitive }] of Object.entries(DIMENSIONS)) {
      expect([id, sensitiveDimension(id, NONE)]).toEqual([id, sensitive ? id : null]);
    }
  });

  it.each([
    ['extra:gender-identity', [], 'gender'],
    ['extra:trans-history', [], 'gender'],
    ['extra:x1', ['Sexual orientation'], 'orientation'],
    ['extra:faith', [], 'religion'],
    ['extra:disabled', [], 'disability'],
    ['extra:transferred-in', [], null],
    ['extra:team', ['Team'], null],
    ['rank-at-or-above', [], null],
  ])('takes %s called %j for %s', (id, labels, expected) => {
    expect(sensitiveDimension(id, { labels, classifications: [] })).toBe(expected);
  });

  it('is an extra column that is coded as one', () => {
    expect(sensitiveDimension('extra:old-codes', { labels: [], classifications: [coded('religion')] })).toBe(
      'religion',
    );
    expect(
      sensitiveDimension('extra:old-codes', { labels: [], classifications: [coded('ethnicity')] }),
    ).toBeNull();
  });
});
