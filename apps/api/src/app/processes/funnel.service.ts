import { Injectable } from '@nestjs/common';
import { type AnalystTable, type FunnelAnswer, type FunnelQuestion } from '@muster/contracts';
import { type Result } from '@muster/domain';
import { DefinitionsService } from '../definitions/definitions.service';
import { namedDimension } from '../questions/dimension-ids';
import { type QuestionContext } from '../questions/question-context';
import { QuestionRecorder } from '../questions/question-recorder.service';
import { type QuestionRefusal } from '../questions/question-refusal';
import { sensitiveDimensionsOf } from '../questions/sensitive-dimensions-of';
import { SensitiveGate } from '../questions/sensitive-gate.service';
import { answerFunnel } from './answer-funnel';
import { funnelAxis } from './funnel-axis';
import { nameFunnelGroups } from './name-funnel-groups';
import { type StageQuestionRefusal } from './processes.errors';
import { StageCounts } from './stage-counts.service';
import { withholdStages } from './withhold-stages';

type FunnelRefusal = StageQuestionRefusal | QuestionRefusal;

/** How groups come through the stages of an imported process, with true counts: for analysts. */
@Injectable()
export class FunnelService {
  constructor(
    private readonly recorder: QuestionRecorder,
    private readonly stages: StageCounts,
    private readonly definitions: DefinitionsService,
    private readonly gate: SensitiveGate,
  ) {}

  /** The question goes to the audit trail before its answer leaves. */
  async ask(
    question: FunnelQuestion,
    actor: string,
  ): Promise<Result<AnalystTable<FunnelAnswer>, FunnelRefusal>> {
    const { process, from, to, by, grouping } = question;
    const asked = { process, from, to, by, grouping };
    return this.recorder.recorded(
      'processes.funnel',
      question,
      actor,
      asked,
      (context) => this.answer(context, question),
      // The counts were withheld before their shares were formed.
      (answer) => answer,
    );
  }

  private async answer(
    context: QuestionContext,
    question: FunnelQuestion,
  ): Promise<Result<FunnelAnswer, FunnelRefusal>> {
    const by = question.by.map((text) => namedDimension(text));
    const stored = await this.stages.find({ ...question, by });
    if (!stored.ok) return stored;
    const sensitive = sensitiveDimensionsOf(context, question).length > 0;
    const { counts } = stored.value;
    const found = {
      ...stored.value,
      counts: sensitive ? withholdStages(counts, by, this.gate.threshold) : counts,
    };
    const [dimension] = by;
    const list = found.file.lists[dimension ?? ''];
    const classification = list === undefined ? null : await this.definitions.classification(list);
    const axis = funnelAxis(found, dimension, classification, context.ladders);
    if (!axis.ok) return axis;
    const usual = context.force.defaultGroupings[dimension ?? ''];
    const names = context.groupings.find(({ id }) => id === usual);
    const named = nameFunnelGroups({ found, axis: axis.value }, classification, names);
    return answerFunnel(context, named.found, named.axis, question);
  }
}
