import { findAreas } from './find-areas';

const areas = [
  { code: 'E08000025', name: 'Birmingham', type: 'local-authority' },
  { code: 'E23000014', name: 'West Midlands', type: 'police-force-area' },
  { code: 'E08000026', name: 'Coventry', type: 'local-authority' },
];

describe('findAreas', () => {
  it('puts police force areas first, then sorts by name', () => {
    expect(findAreas(areas, '').found.map(({ name }) => name)).toEqual([
      'West Midlands',
      'Birmingham',
      'Coventry',
    ]);
  });

  it('finds part of a name in any case and says how many', () => {
    expect(findAreas(areas, ' bIrm ')).toEqual({
      found: [areas[0]],
      more: 0,
      summary: '1 area with “bIrm” in the name',
    });
  });

  it('shows sixty links at most and says how many more there are', () => {
    const many = Array.from({ length: 374 }, (_, index) => ({
      code: `X${index}`,
      name: `Area ${index}`,
      type: 'other',
    }));
    const { found, more, summary } = findAreas(many, '');
    expect([found.length, more, summary]).toEqual([60, 314, '374 areas']);
  });
});
