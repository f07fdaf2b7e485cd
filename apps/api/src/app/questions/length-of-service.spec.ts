import { toEpochDay, toReferenceDate } from '@muster/domain';
import { buildLedger, NO_DAY, OPEN_END } from '@muster/ledger';
import { LENGTH_OF_SERVICE, lengthOfServiceAxis, withLengthOfService } from './length-of-service';

const day = (date: string) => toEpochDay(toReferenceDate(date));

/** The band of somebody who began on `start`, at 31 March 2026. */
function bandOf(start: number): string {
  const ledger = buildLedger({
    startsPerson: [1],
    validFrom: [0],
    validTo: [OPEN_END],
    fteHundredths: [100],
    serviceStart: [start],
    codes: new Map(),
  });
  const axis = lengthOfServiceAxis(true);
  const column = withLengthOfService(ledger, day('2026-03-31')).columns.get(LENGTH_OF_SERVICE);
  const [place = -1] = axis.groupsOf([column?.ids[0] ?? -1]);
  return axis.groups[place]?.label ?? '';
}

describe('length of service', () => {
  // By the calendar; bands of the Home Office table of officer leavers by length of service.
  it.each([
    ['2026-06-01', 'Less than 1 year'],
    ['2025-04-01', 'Less than 1 year'],
    ['2025-03-31', '1 to 2 years'],
    ['2022-04-01', '3 to 4 years'],
    ['2021-03-31', '5 to 10 years'],
    ['2016-03-31', '10 to 15 years'],
    ['1996-04-01', '25 to 30 years'],
    ['1996-03-31', '30 years or over'],
    ['1970-01-01', '30 years or over'],
  ])('of somebody who began on %s is %s', (start, label) => {
    expect(bandOf(day(start))).toBe(label);
  });

  it('is a row of its own where the first day is not held', () => {
    expect(bandOf(NO_DAY)).toBe('Not held');
    expect(lengthOfServiceAxis(true).groups.at(-1)).toMatchObject({ declared: false });
  });

  it('has the eleven bands of the publication, in their order', () => {
    expect(lengthOfServiceAxis(false).groups.map(({ code }) => code)).toEqual([
      ...['under-1', '1-to-2', '2-to-3', '3-to-4', '4-to-5', '5-to-10', '10-to-15', '15-to-20'],
      ...['20-to-25', '25-to-30', '30-and-over', 'not-recorded'],
    ]);
  });
});
