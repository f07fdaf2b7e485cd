import { orderGroups } from './order-groups';

describe('orderGroups', () => {
  it('puts All first, parents by alphabet, then Other, then Unknown', () => {
    const labels = ['White', 'Unknown', 'Other', 'Mixed', 'All', 'Black', 'Asian'];

    expect(orderGroups(labels, (label) => label)).toEqual([
      'All',
      'Asian',
      'Black',
      'Mixed',
      'White',
      'Other',
      'Unknown',
    ]);
  });

  it('keeps children with their parent, in the order given', () => {
    const labels = ['White: British', 'Other: Arab', 'Asian: Indian', 'Asian: Chinese', 'Not recorded'];

    expect(orderGroups(labels, (label) => label)).toEqual([
      'Asian: Indian',
      'Asian: Chinese',
      'White: British',
      'Other: Arab',
      'Not recorded',
    ]);
  });
});
