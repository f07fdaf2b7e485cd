import { type PublishedSection } from '@muster/contracts';
import { type WorkforceType } from '@muster/domain';
import { categoriesOf } from '../answers/categories-of';
import { dimensionOf } from '../answers/dimension-of';
import { type Reading } from '../answers/reading';
import { declarationOfParts } from './declaration-of-parts';
import { declarationRow } from './declaration-row';
import { type QualityRules } from './quality-rules';

/** How completely ethnicity is declared in each unit of a workforce type. Null where the release is not divided by unit. */
export function byUnitSection(
  reading: Reading,
  workforceType: WorkforceType,
  rules: QualityRules,
): PublishedSection | null {
  const units = dimensionOf(reading.figures, workforceType, 'unit');
  if (!units) return null;
  const rows = categoriesOf(units, 'main').flatMap(({ code, label }) => {
    const place = { dimension: 'unit', code, label };
    return declarationRow(reading, workforceType, { unit: code }, place, rules) ?? [];
  });
  if (rows.length === 0) return null;
  return declarationOfParts(reading, workforceType, rows, {
    ...{ section: 'declaration-by-unit', dimension: 'unit', label: units.label },
  });
}
