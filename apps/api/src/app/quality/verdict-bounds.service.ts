import { Injectable } from '@nestjs/common';
import { type DataQualityAnswer, type RepresentationRow, type VerdictBound } from '@muster/contracts';
import { type QualityTargets } from '@muster/domain';
import { verdictUnderNonDeclaration } from '@muster/stats';
import { type QuestionContext } from '../questions/question-context';
import { answerQuestion } from '../representation/answer-question';
import { BaselineChooser } from '../representation/baseline-chooser.service';
import { planQuestion } from '../representation/plan-question';
import { reachesGate } from './reaches-gate';

/** Groupings whose verdicts the pages show, and the groups of them that are asked about; null: all that are an answer. */
const GROUPINGS: readonly (readonly [grouping: string, only: string | null])[] = [
  ['ethnicity-5-plus-1', null],
  ['black-heritage', 'black-heritage'],
  ['black-heritage-with-mixed', 'black-heritage'],
];

/** Would each verdict on representation survive those who have not declared? */
@Injectable()
export class VerdictBounds {
  constructor(private readonly baselines: BaselineChooser) {}

  /** The verdicts of one workforce type with the population that fits the force. A grouping that does not fit what the force
   *  records is left out. Below the gate, or without a population, a group has no verdict. */
  async of(
    context: QuestionContext,
    asAt: string,
    workforceType: string | null,
    { gate }: QualityTargets,
  ): Promise<Pick<DataQualityAnswer, 'verdicts' | 'baseline'>> {
    const verdicts: VerdictBound[] = [];
    let baseline: DataQualityAnswer['baseline'] = null;
    for (const [grouping, only] of GROUPINGS) {
      const plan = planQuestion(context, {
        ...{ force: context.force.code, asAt, by: ['ethnicity'], grouping, direction: 'within-part' },
        where: workforceType === null ? [] : [{ dimension: 'workforce-type', value: workforceType }],
      });
      if (!plan.ok || plan.value.notHeld.length > 0) continue;
      const chosen = await this.baselines.choose(context, plan.value, undefined);
      if (!chosen.ok) continue;
      const answer = answerQuestion(context, plan.value, chosen.value);
      if (!answer.ok) continue;
      const named = chosen.value.baseline;
      if (named) baseline = { id: named.id, label: named.label };
      const rows = answer.value.rows.filter(
        ({ undeclared, group }) => !undeclared && (only === null || group['ethnicity'] === only),
      );
      const label = only === null ? null : (plan.value.grouping?.label ?? null);
      verdicts.push(...rows.map((row) => boundOf(row, grouping, label, gate.share)));
    }
    return { verdicts, baseline };
  }
}

function boundOf(row: RepresentationRow, grouping: string, label: string | null, gate: number): VerdictBound {
  const { headcount, declared, total, baselineShare, declarationRate, smallNumber } = row;
  const open = declarationRate !== null && reachesGate(declarationRate, gate);
  const bounds =
    open && headcount !== null && declared !== null && total !== null && baselineShare !== null
      ? verdictUnderNonDeclaration(headcount, declared, total, baselineShare)
      : null;
  return {
    ...{ grouping, code: row.group['ethnicity'] ?? '', label: label ?? row.labels['ethnicity'] ?? '' },
    population: baselineShare,
    declared: bounds?.declared ?? null,
    none: bounds?.none ?? null,
    all: bounds?.all ?? null,
    survives: bounds?.survives ?? null,
    smallNumber,
  };
}
