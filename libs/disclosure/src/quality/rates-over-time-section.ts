import { type PublishedSection } from '@muster/contracts';
import { type WorkforceType } from '@muster/domain';
import { type Reading } from '../answers/reading';
import { dayWords } from '../answers/when-words';
import { CHARACTERISTIC } from './characteristic-dimension';
import { declarationFacts } from './declaration-facts';
import { declarationShare } from './declaration-share';
import { declaredCounts } from './declared-counts';
import { type QualityRules } from './quality-rules';
import { qualitySection } from './quality-section';

/** The declaration rate of each characteristic in every published release that has it, with its target as a level line.
 *  Null where no release tells declared from not declared. */
export function ratesOverTimeSection(
  reading: Reading,
  workforceType: WorkforceType,
  rules: QualityRules,
): PublishedSection | null {
  const { published, figures } = reading;
  const lines = declarationFacts(reading, workforceType, rules).flatMap((fact) => {
    const { characteristic, label, target } = fact;
    const points = published.flatMap((release) => {
      const counts = declaredCounts(release, workforceType, characteristic, {}, rules);
      return counts === null || counts.declared.status === 'absent'
        ? []
        : [{ asAt: release.meta.asAt, years: null, figure: declarationShare(counts, release.rules) }];
    });
    return points.length === 0
      ? []
      : [{ group: { [CHARACTERISTIC]: characteristic }, label, baseline: target, points }];
  });
  const [first] = published;
  if (lines.length === 0 || !first) return null;
  return qualitySection(reading, workforceType, {
    ...{ id: 'declaration-over-time', kind: 'declaration', measured: CHARACTERISTIC },
    dimensionLabels: { [CHARACTERISTIC]: 'Characteristic' },
    when: `${dayWords(first.meta.asAt)} to ${dayWords(figures.meta.asAt)}`,
    method: 'declaration-rate',
    columns: [{ id: 'share', label: 'Declaration rate', unit: 'share' }],
    rows: [],
    lines,
    notes: [
      'A quarter without a release has no point. Religion, orientation and disability are released once a year.',
    ],
  });
}
