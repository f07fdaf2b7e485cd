import { toEpochDay, toReferenceDate } from '@muster/domain';
import { type QualityRules } from '@muster/disclosure';
import { type PublishedSnapshot } from '../ledger/held-ledger';
import { type QuestionContext } from '../questions/question-context';
import { buildAxes } from '../representation/build-axes';
import { countColumns } from '../representation/count-columns';
import { planQuestion } from '../representation/plan-question';
import { tallyParts } from '../representation/tally-parts';
import { type DeclaredPart } from './declared-part';

export interface CountedDeclaration extends DeclaredPart {
  /** Code and name of the part of the workforce; null for all of it. */
  readonly part: { readonly code: string; readonly label: string } | null;
}

export interface DeclarationAsked {
  readonly characteristic: string;
  /** `unit`, `workforce-type`, or null for the workforce as a whole. */
  readonly by: string | null;
  /** Null: everybody, for a question that is divided by workforce type. */
  readonly workforceType: string | null;
}

/** Counts who has declared a characteristic at one snapshot, in the order of the axis of the parts. Null where the snapshot
 *  does not hold what is asked. */
export function countDeclared(
  context: QuestionContext,
  snapshot: PublishedSnapshot,
  { characteristic, by, workforceType }: DeclarationAsked,
  { refusals }: QualityRules,
): readonly CountedDeclaration[] | null {
  const plan = planQuestion(context, {
    ...{ force: context.force.code, asAt: snapshot.asAt, direction: 'within-part' },
    by: by === null ? [characteristic] : [by, characteristic],
    where: workforceType === null ? [] : [{ dimension: 'workforce-type', value: workforceType }],
  });
  if (!plan.ok || plan.value.notHeld.length > 0) return null;
  const measuring = { ...plan.value, measured: characteristic };
  const axes = buildAxes(context, measuring, snapshot);
  if (!axes.ok) return null;
  const { measured, others } = axes.value;
  const day = toEpochDay(toReferenceDate(snapshot.asAt));
  const counted = countColumns(context, measuring, [measured, ...others], [day]);
  const [counts] = counted.ok ? counted.value : [];
  if (!counts) return null;
  const refused = refusals[characteristic] ?? [];
  const seen = context.held.vocabulary[characteristic] ?? [];
  const refusalHeld = refused.some((code) => seen.includes(code));
  return tallyParts(counts, measured, others, false).map(({ places, groups, declared, total }) => {
    const group = others[0]?.groups[places[0] ?? -1];
    return {
      part: group ? { code: group.code, label: group.label } : null,
      ...{ total: total.headcount, declared: declared.headcount, refusalHeld },
      preferNotToSay: measured.groups.reduce(
        (sum, { code }, at) => sum + (refused.includes(code) ? (groups.get(at)?.headcount ?? 0) : 0),
        0,
      ),
    };
  });
}
