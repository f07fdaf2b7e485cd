import { type SnapshotSummary } from '@muster/contracts';
import { placeOfDate } from './place-of-date';

const snapshot = (
  asAt: string,
  state: SnapshotSummary['state'],
  revision: number | null,
): SnapshotSummary => ({
  id: `${asAt} ${state}`,
  force: 'EXMP',
  asAt,
  state,
  headcount: null,
  createdAt: '',
  createdBy: '',
  publishedAt: null,
  revision,
});
const HELD = [
  snapshot('2026-03-31', 'published', 1),
  snapshot('2026-02-28', 'undone', 1),
  snapshot('2026-01-31', 'superseded', 1),
  snapshot('2026-01-31', 'published', 2),
];

describe('placeOfDate', () => {
  it.each([
    ['2026-04-30', { replaces: null, later: 0 }],
    ['2026-03-31', { replaces: 1, later: 0 }],
    ['2026-02-28', { replaces: null, later: 1 }],
    ['2026-01-31', { replaces: 2, later: 1 }],
    ['2025-12-31', { replaces: null, later: 2 }],
    ['', { replaces: null, later: 0 }],
  ])('finds for %p: %p', (asAt, place) => expect(placeOfDate(asAt, HELD)).toEqual(place));
});
