import {
  type ProjectionInput,
  type ProjectionRates,
  type ProjectionStock,
  type Side,
} from './projection-input';

const SIDES: readonly Side[] = ['group', 'others'];

/** Throws a RangeError for what no caller may bring: lists of the wrong length, people or events that are no counts, bands
 *  under a year wide, or an open band that is not the last. */
export function checkShape({ stock, rates, startYear, baseline }: ProjectionInput): void {
  checkStock(stock);
  checkRates(rates, stock.ranks.length, stock.bandYears.length);
  const calendarYears = [startYear, baseline?.year ?? startYear];
  if (!calendarYears.every(Number.isInteger)) throw new RangeError('calendar years are whole numbers');
}

function checkStock({ ranks, bandYears, group, others }: ProjectionStock): void {
  if (ranks.length < 1 || ranks.length > 10) throw new RangeError('1 to 10 ranks');
  if (bandYears.length < 1 || bandYears.length > 12) throw new RangeError('1 to 12 bands of service');
  bandYears.forEach((width, band) => {
    const isLast = band === bandYears.length - 1;
    if (isLast !== (width === null)) throw new RangeError('the last band of service is open, no other one');
    if (width !== null && !(width >= 1 && width < Infinity))
      throw new RangeError('bands are a year wide or more');
  });
  for (const cells of [group, others]) checkCounts(cells, ranks.length * bandYears.length, 'people');
}

function checkRates({ leaving, promotion, intake, entry }: ProjectionRates, ranks: number, bands: number) {
  for (const side of SIDES) {
    checkCounts(entry[side], ranks * bands, 'places of entry');
    checkCounts([intake[side]], 1, 'joiners');
    for (const [strata, length] of [[leaving[side], bands] as const, [promotion[side], ranks - 1] as const]) {
      const counts = strata.flatMap(({ events, personYears }) => [events, personYears]);
      checkCounts(counts, 2 * length, 'events and person-years');
    }
  }
}

function checkCounts(counts: Float64Array | readonly number[], length: number, what: string): void {
  if (counts.length !== length) throw new RangeError(`${what}: one for each cell, band or rank`);
  if (!counts.every((count) => count >= 0 && count < Infinity)) throw new RangeError(`${what} are 0 or more`);
}
