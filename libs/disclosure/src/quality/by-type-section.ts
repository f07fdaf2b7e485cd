import { type PublishedSection } from '@muster/contracts';
import { WORKFORCE_TYPES } from '@muster/domain';
import { type Reading } from '../answers/reading';
import { declarationOfParts } from './declaration-of-parts';
import { declarationRow } from './declaration-row';
import { type QualityRules } from './quality-rules';

const DIMENSION = 'workforce-type';

/** How completely ethnicity is declared in each workforce type of the release, side by side and never added together. Null
 *  where the release has one alone. */
export function byTypeSection(
  reading: Reading,
  typeLabels: Readonly<Record<string, string>>,
  rules: QualityRules,
): PublishedSection | null {
  const rows = WORKFORCE_TYPES.flatMap((code) => {
    const place = { dimension: DIMENSION, code, label: typeLabels[code] ?? code };
    return declarationRow(reading, code, {}, place, rules) ?? [];
  });
  if (rows.length < 2) return null;
  return declarationOfParts(reading, null, rows, {
    ...{ section: 'declaration-by-type', dimension: DIMENSION, label: 'Workforce type' },
  });
}
