import { Injectable } from '@nestjs/common';
import { InjectDataSource } from '@nestjs/typeorm';
import { AnalystTable, type StageAnswer, type StageQuestion } from '@muster/contracts';
import { ok, type Result } from '@muster/domain';
import { DataSource } from 'typeorm';
import { AuditTrail } from '../access/audit-trail.service';
import { GroupLabels, type LabelledCodes } from './group-labels.service';
import { sensitiveDimensionsOf } from '../questions/sensitive-dimensions-of';
import { SensitiveGate } from '../questions/sensitive-gate.service';
import { type StageQuestionRefusal } from './processes.errors';
import { type FoundStages, StageCounts } from './stage-counts.service';
import { stageRows } from './stage-rows';
import { withholdStages } from './withhold-stages';

/** A file of counts names its dimensions itself; the mappings of the force say nothing about it. */
const NO_FORCE = { readings: new Map(), classifications: new Map() };

/** Answers who reached which stage of a process, with true counts: for analysts. */
@Injectable()
export class StageQuestions {
  constructor(
    @InjectDataSource() private readonly dataSource: DataSource,
    private readonly stages: StageCounts,
    private readonly labels: GroupLabels,
    private readonly audit: AuditTrail,
    private readonly gate: SensitiveGate,
  ) {}

  /** The counts of one published period; each question leaves a link in the audit trail. */
  async ask(
    question: StageQuestion,
    actor: string,
  ): Promise<Result<AnalystTable<StageAnswer>, StageQuestionRefusal>> {
    const sensitive = sensitiveDimensionsOf(NO_FORCE, question);
    const allowed = await this.gate.check(sensitive, actor);
    if (!allowed.ok) return this.refused(allowed.refusal, actor);
    const found = await this.stages.find(question);
    if (!found.ok) return found;
    const { force, process, file, otherPeriods, breakdowns, notes } = found.value;
    const counts =
      sensitive.length === 0
        ? found.value.counts
        : withholdStages(found.value.counts, question.by, this.gate.threshold);
    const answer: StageAnswer = {
      about: {
        ...{ force: force.code, process: process.id, label: process.label, type: process.type },
        ...{ outcome: process.outcome, from: file.from, to: file.to, file: file.id },
        grouping: question.grouping ?? null,
        classifications: Object.fromEntries(
          Object.entries(file.lists).filter(([each]) => question.by.includes(each)),
        ),
        breakdowns: breakdowns.map((each) => [...each]),
        periods: otherPeriods.map(({ from, to }) => ({ from, to })),
        notes: [...notes],
      },
      by: [...question.by],
      stages: process.stages,
      rows: stageRows(question.by, await this.labelsOf(question.by, found.value), process, counts),
    };
    await this.audit.append(this.dataSource, {
      actor,
      action: 'processes.ask',
      object: file.id,
      outcome: 'done',
      ...(question.purpose === undefined ? {} : { purpose: question.purpose }),
      detail: { force: force.code, process: process.id, by: question.by },
    });
    return ok(AnalystTable.of(answer));
  }

  private async refused(
    refusal: StageQuestionRefusal,
    actor: string,
  ): Promise<Result<never, StageQuestionRefusal>> {
    await this.audit.append(this.dataSource, {
      ...{ actor, action: 'processes.ask', object: '', outcome: 'refused' },
      detail: { refusal: refusal.code },
    });
    return { ok: false, refusal };
  }

  private labelsOf(
    by: readonly string[],
    { grouping, file }: FoundStages,
  ): Promise<readonly LabelledCodes[]> {
    return Promise.all(
      by.map((dimension) =>
        grouping?.dimension === dimension
          ? new Map(grouping.groups.map(({ code, label }) => [code, label]))
          : this.labels.of(dimension, file.lists[dimension]),
      ),
    );
  }
}
