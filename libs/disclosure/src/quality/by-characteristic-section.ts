import { type PublishedSection } from '@muster/contracts';
import { type WorkforceType } from '@muster/domain';
import { type Reading } from '../answers/reading';
import { dayWords } from '../answers/when-words';
import { CHARACTERISTIC } from './characteristic-dimension';
import { declarationColumns } from './declaration-columns';
import { type DeclarationFact, declarationFacts } from './declaration-facts';
import { declarationFigures } from './declaration-figures';
import { type QualityRules } from './quality-rules';
import { qualitySection } from './quality-section';

/** How completely each characteristic is declared in a workforce type, with its target; those who chose not to say apart
 *  from those of whom nothing is recorded. */
export function byCharacteristicSection(
  reading: Reading,
  workforceType: WorkforceType,
  rules: QualityRules,
): PublishedSection {
  const { meta } = reading.figures;
  const facts = declarationFacts(reading, workforceType, rules);
  const nameOf = ({ label, asAt }: DeclarationFact) =>
    asAt === meta.asAt ? label : `${label} (on ${dayWords(asAt)})`;
  const unreleased = facts.filter(({ all }) => all.status === 'not-available').map(({ label }) => label);
  return qualitySection(reading, workforceType, {
    ...{ id: 'declaration-by-characteristic', kind: 'declaration', measured: CHARACTERISTIC },
    dimensionLabels: { [CHARACTERISTIC]: 'Characteristic' },
    when: dayWords(meta.asAt),
    method: 'declaration-rate',
    columns: declarationColumns(true),
    rows: facts.map((fact) => ({
      group: { [CHARACTERISTIC]: fact.characteristic },
      labels: { [CHARACTERISTIC]: nameOf(fact) },
      undeclared: false,
      figures: declarationFigures(fact, rules.targets.gate.share),
      verdict: null,
      change: fact.change,
    })),
    notes: [
      'Prefer not to say is a right that was used. Not recorded is a gap. Neither is a declaration.',
      ...unreleased.map((label) => `${label}: a release does not tell declared from not declared.`),
      ...(facts.some(({ most }) => most.status === 'shown')
        ? ['Declared at most: everybody without the missing answers that are shown.']
        : []),
    ],
  });
}
