import { type PublishedFigure } from '@muster/contracts';
import { percentage } from '../derive/percentage';
import { LEAST_RULES } from '../release/reading-rules';
import { mergeUntilTen } from './merge-until-ten';
import { roundToFive } from './round-to-five';

/** A part of a whole, both to the nearest five. The whole is the sum of its two rounded parts, never a third count. */
export interface PartOfWhole {
  readonly part: number;
  readonly whole: number;
  /** With its approximate 95 % interval; not available of fewer than 25. */
  readonly share: PublishedFigure;
}

/** Null when the part or the rest is below `least`: then neither can be told without the other. */
export function partOfWhole(part: number, rest: number, least: number): PartOfWhole | null {
  const groups = mergeUntilTen(
    { code: 'whole', label: 'Whole', of: ['part', 'rest'] },
    new Map([
      ['part', part],
      ['rest', rest],
    ]),
    least,
  );
  if (groups.length < 2) return null;
  const shown = roundToFive(part);
  const whole = shown + roundToFive(rest);
  return {
    part: shown,
    whole,
    share: percentage({ status: 'ok', value: shown }, { status: 'ok', value: whole }, LEAST_RULES),
  };
}
