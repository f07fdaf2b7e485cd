import { type EpochDay, fromEpochDay, toEpochDay, toReferenceDate } from '@muster/domain';
import { yearSlices } from './year-slices';

const day = (text: string): EpochDay => toEpochDay(toReferenceDate(text));

describe('yearSlices', () => {
  // By the calendar.
  it.each([
    ['2025-03-31', '2026-03-31', ['2025-03-31/2026-03-31']],
    ['2024-02-29', '2026-03-31', ['2024-02-29/2025-02-28', '2025-02-28/2026-02-28', '2026-02-28/2026-03-31']],
    ['2025-12-31', '2026-06-30', ['2025-12-31/2026-06-30']],
  ])('cuts (%s, %s] into years that follow one another', (from, to, expected) => {
    const slices = yearSlices(day(from), day(to));

    expect(slices.map(({ after, to: end }) => `${fromEpochDay(after)}/${fromEpochDay(end)}`)).toEqual(
      expected,
    );
  });
});
