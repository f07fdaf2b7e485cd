import { type PublishedSection } from '@muster/contracts';
import { type Asked } from './asked';
import { hasDeclared } from './counted-share';

type Columns = PublishedSection['columns'];

/** The columns of a section of shares. `counted`: how its people are called (`People`, `Joiners`). */
export function shareColumns(asked: Asked, counted: string, before: string | null): Columns {
  const { measured, reading } = asked;
  const whole = hasDeclared(measured)
    ? `${counted} with a declared ${measured.label.toLowerCase()}`
    : `All ${counted.toLowerCase()}`;
  return [
    { id: 'people', label: counted, unit: 'people' },
    { id: 'declared', label: whole, unit: 'people' },
    { id: 'share', label: 'Share', unit: 'share' },
    ...(before === null ? [] : [{ id: 'before', label: before, unit: 'share' as const }]),
    ...(reading.baseline?.dimension === measured.id
      ? [
          { id: 'population', label: 'Population', unit: 'share' as const },
          { id: 'gap', label: 'Gap', unit: 'points' as const },
        ]
      : []),
  ];
}
