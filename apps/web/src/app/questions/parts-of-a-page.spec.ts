import { aboutLeaving } from '../../test/leaving-answers';
import { announcementOf } from './announcement-of';
import { neededOfParts } from './needed-of-parts';

describe('announcementOf', () => {
  it('says that figures load before anything else, then what became of them', () => {
    expect(announcementOf({ loading: true, failed: 2, nobody: true })).toBe('Loading figures');
    expect(announcementOf({ loading: false, failed: 1, nobody: true })).toContain('One part');
    expect(announcementOf({ loading: false, failed: 2, nobody: false })).toContain('2 of the parts');
    expect(announcementOf({ loading: false, failed: 0, nobody: true })).toContain('Nobody');
    expect(announcementOf({ loading: false, failed: 0, nobody: false })).toBe('Figures shown.');
  });
});

describe('neededOfParts', () => {
  const last = aboutLeaving.snapshots.slice(-1);
  const whole = { heading: 'Rates', about: aboutLeaving, grouping: 'ethnicity-5-plus-1' };

  it('says once what those parts agree on that have it, though another part has none of it', () => {
    const ungrouped = {
      heading: 'Moves',
      about: { ...aboutLeaving, groupingDefinition: null },
      grouping: null,
    };
    const [everywhere, ...others] = neededOfParts([whole, { ...whole, heading: 'Ratios' }, ungrouped]);

    expect(everywhere?.rows.map(({ key }) => key)).toContain('Groups');
    expect(others).toEqual([]);
  });

  it('does not repeat the last snapshot in a part that has no other', () => {
    const oneDay = { ...whole, heading: 'Ratios', about: { ...aboutLeaving, snapshots: last } };

    expect(neededOfParts([whole, { ...whole, heading: 'Ranks' }, oneDay])).toHaveLength(1);
  });
});
