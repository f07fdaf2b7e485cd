import { toEpochDay, toReferenceDate } from '@muster/domain';
import { NO_DAY } from '@muster/ledger';
import { serviceBandDimension } from '../lattice/dimensions/service-band-dimension';
import { serviceBands } from './service-bands';

const day = (date: string) => toEpochDay(toReferenceDate(date));
const { leaves } = serviceBandDimension();

describe('bands of service', () => {
  // By the calendar.
  it.each([
    ['2025-04-01', '2026-03-31', '0-1'],
    ['2025-03-31', '2026-03-31', '1-2'],
    ['2023-04-01', '2026-03-31', '2-3'],
    ['2023-03-31', '2026-03-31', '3-5'],
    ['2021-03-31', '2026-03-31', '5-10'],
    ['2001-04-01', '2026-03-31', '20-25'],
    ['2001-03-31', '2026-03-31', '25+'],
    ['1970-01-01', '2026-03-31', '25+'],
    ['2024-02-29', '2025-02-28', '0-1'],
    ['2024-02-29', '2025-03-01', '1-2'],
    ['2026-06-01', '2026-03-31', '0-1'],
  ])('of somebody who began on %s, on %s, is %s', (start, on, code) => {
    const [place = -1] = serviceBands(Int32Array.of(day(start)), Int32Array.of(day(on)));
    expect(leaves[place]?.code).toBe(code);
  });

  it('is the last leaf where the first day is not held', () => {
    const [place = -1] = serviceBands(Int32Array.of(NO_DAY), Int32Array.of(day('2026-03-31')));
    expect(leaves[place]).toMatchObject({ code: 'not-held', undeclared: true });
  });
});
