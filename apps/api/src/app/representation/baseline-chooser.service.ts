import { Injectable } from '@nestjs/common';
import { isCharacteristic, ok, refuse, type Result } from '@muster/domain';
import { baseWords } from '@muster/narrative';
import { type Baseline } from '../baselines/baseline';
import { BaselinesService } from '../baselines/baselines.service';
import { type BaselineShares, compareWithBaseline } from './compare-with-baseline';
import { dimensionLabel } from '../questions/dimension-ids';
import { type QuestionContext } from '../questions/question-context';
import { type QuestionPlan } from './question-plan';
import { type RepresentationRefusal } from './representation.errors';

/** The population a question is compared with, or why there is none. */
export interface ChosenBaseline extends BaselineShares {
  readonly baseline: Baseline | null;
}

const NONE: ChosenBaseline = { baseline: null, shares: new Map(), notes: [] };

/** Finds the baseline that a question names or, when it names none, the one that fits the force. */
@Injectable()
export class BaselineChooser {
  constructor(private readonly baselines: BaselinesService) {}

  /** The named baseline, brought to the groups of the question; refused when it does not fit. Without a name, the areas
   *  of the force with the all-ages table of the measured dimension where there is one; if that does not fit, or the
   *  question compares with no population, no baseline. */
  async choose(
    context: QuestionContext,
    plan: QuestionPlan,
    asked: string | undefined,
  ): Promise<Result<ChosenBaseline, RepresentationRefusal>> {
    if (asked === undefined) return ok(await this.byDefault(context, plan));
    const resolved = await this.baselines.resolve(asked);
    if (!resolved.ok) return resolved;
    const label = dimensionLabel(plan.measured, {}).toLowerCase();
    if (resolved.value.dimension !== plan.measured || plan.direction === 'within-group') {
      return refuse(
        'baseline-dimension-differs',
        `the baseline "${resolved.value.label}" counts a population by ${resolved.value.dimension}, and the question measures ${label}${plan.direction === 'within-group' ? ' within a group' : ''}.`,
      );
    }
    return this.compare(context, plan, resolved.value);
  }

  private async byDefault(context: QuestionContext, plan: QuestionPlan): Promise<ChosenBaseline> {
    if (!isCharacteristic(plan.measured) || plan.direction === 'within-group') return NONE;
    const choices = (await this.baselines.choicesFor(context.force)).filter(
      ({ dimension }) => dimension === plan.measured,
    );
    const choice = choices.find(({ base }) => base === '16-64') ?? choices[0];
    if (!choice) return NONE;
    const resolved = await this.baselines.resolve(choice.id);
    const compared = resolved.ok ? this.compare(context, plan, resolved.value) : resolved;
    if (!compared.ok) return { ...NONE, notes: [`No baseline: ${compared.refusal.message}`] };
    const bases = [...new Set(choices.map(({ base }) => base))].map(baseWords);
    const note =
      bases.length === 1
        ? `Only one population base is loaded (${bases[0]}), so no range over bases is shown.`
        : `Several population bases are loaded (${bases.join('; ')}); compared with ${baseWords(choice.base)}.`;
    return { ...compared.value, notes: [note, ...compared.value.notes] };
  }

  private compare(
    context: QuestionContext,
    plan: QuestionPlan,
    baseline: Baseline,
  ): Result<ChosenBaseline, RepresentationRefusal> {
    const id = context.readings.get(plan.snapshot.id)?.classifications[plan.measured] ?? '';
    const workforce = context.classifications.get(id);
    if (!workforce) {
      return refuse(
        'group-definitions-differ',
        'the force records this dimension in no known classification.',
      );
    }
    const grouping = plan.grouping?.dimension === plan.measured ? plan.grouping : null;
    const compared = compareWithBaseline(
      baseline,
      workforce,
      grouping,
      context.classifications,
      context.crosswalks,
    );
    return compared.ok ? ok({ baseline, ...compared.value }) : compared;
  }
}
