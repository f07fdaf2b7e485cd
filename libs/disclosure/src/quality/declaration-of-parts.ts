import { type PublishedRow, type PublishedSection } from '@muster/contracts';
import { type WorkforceType } from '@muster/domain';
import { type Reading } from '../answers/reading';
import { dayWords } from '../answers/when-words';
import { CHARACTERISTIC } from './characteristic-dimension';
import { declarationColumns } from './declaration-columns';
import { qualitySection } from './quality-section';

/** A section of parts of a workforce beside each other, in the order of the rows that it is given: never by their rates. */
export function declarationOfParts(
  reading: Reading,
  workforceType: WorkforceType | null,
  rows: readonly PublishedRow[],
  part: { readonly section: string; readonly dimension: string; readonly label: string },
): PublishedSection {
  const { meta, rules } = reading.figures;
  return qualitySection(reading, workforceType, {
    ...{ id: part.section, kind: 'declaration', measured: part.dimension },
    dimensionLabels: { [CHARACTERISTIC]: 'Characteristic', [part.dimension]: part.label },
    when: dayWords(meta.asAt),
    method: 'declaration-rate',
    columns: declarationColumns(false),
    rows,
    notes: [
      `In the order of the definitions, not of the rates. No rate is given for fewer than about ${rules.percentageDenominator} people.`,
    ],
  });
}
