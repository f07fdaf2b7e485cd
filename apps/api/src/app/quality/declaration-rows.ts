import { type DeclarationRow } from '@muster/contracts';
import { type QualityRules } from '@muster/disclosure';
import { type PublishedSnapshot } from '../ledger/held-ledger';
import { dimensionLabel } from '../questions/dimension-ids';
import { type QuestionContext } from '../questions/question-context';
import { countDeclared, type DeclarationAsked } from './count-declared';
import { declarationRow } from './declaration-row';
import { declaredFigures } from './declared-figures';
import { type DeclaredFigures, uncounted } from './declared-part';

/** What of a characteristic may be counted: everything, only what is not small (with a grant), or nothing. */
export interface CharacteristicLeave {
  readonly id: string;
  readonly leave: 'free' | 'granted' | 'grant-needed';
}

export interface RowsAsked extends Omit<DeclarationAsked, 'characteristic'> {
  readonly characteristic: CharacteristicLeave;
  /** Below it counts by a characteristic that needs a grant are not shown. */
  readonly threshold: number;
}

/** The rows of one characteristic at one snapshot: one for the workforce, or one for each part. What is not held, or needs
 *  a grant, is one row that says so. */
export function declarationRows(
  context: QuestionContext,
  snapshot: PublishedSnapshot,
  { characteristic, by, workforceType, threshold }: RowsAsked,
  rules: QualityRules,
): readonly DeclarationRow[] {
  const { id, leave } = characteristic;
  const name = dimensionLabel(id, {});
  const without = (status: DeclaredFigures['status']) => [
    declarationRow(
      { group: { characteristic: id }, labels: { characteristic: name } },
      uncounted(status),
      false,
      rules.targets,
    ),
  ];
  if (leave === 'grant-needed') return without('grant-needed');
  const counted = countDeclared(context, snapshot, { characteristic: id, by, workforceType }, rules);
  if (!counted) return without('not-held');
  const limits = {
    leastPeople: rules.targets.leastPeople.value,
    threshold: leave === 'granted' ? threshold : null,
  };
  return counted.map((part) => {
    const named = {
      group: { ...(by && part.part ? { [by]: part.part.code } : {}), characteristic: id },
      labels: { ...(by && part.part ? { [by]: part.part.label } : {}), characteristic: name },
    };
    return declarationRow(named, declaredFigures(part, limits), part.refusalHeld, rules.targets);
  });
}
