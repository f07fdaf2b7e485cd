import { plainNumber } from './plain-number';
import { type ScenarioFieldKind } from './scenario-field';

const MOST_PEOPLE = 20_000;
const MOST_CHANGE = 5000;

/** What a number may be, as a sentence goes on after the name of its field. */
const MAY_BE: Readonly<Record<Exclude<ScenarioFieldKind, 'code'>, string>> = {
  people: 'must be a whole number from 0 to 20,000',
  change: 'must be a whole number from −5,000 to 5,000',
  percent: 'must be a number from 0 to 100',
};

/** A typed number: people as they are, percents as a share from 0 to 1; a string says what is wrong with it. Commas between
 *  thousands and a per cent sign are taken off. */
export function numberOf(text: string, kind: Exclude<ScenarioFieldKind, 'code'>): number | string {
  const number = plainNumber(text.trim().replace(/%$/, ''));
  const whole = Number.isInteger(number);
  // A percentage with few decimals stays the decimal number that it was typed as.
  if (kind === 'percent')
    return number >= 0 && number <= 100 ? Number((number / 100).toPrecision(12)) : MAY_BE.percent;
  if (kind === 'people') return whole && number >= 0 && number <= MOST_PEOPLE ? number : MAY_BE.people;
  return whole && Math.abs(number) <= MOST_CHANGE ? number : MAY_BE.change;
}
