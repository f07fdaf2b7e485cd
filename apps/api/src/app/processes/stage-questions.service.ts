import { Injectable } from '@nestjs/common';
import { InjectDataSource } from '@nestjs/typeorm';
import { AnalystTable, type StageAnswer, type StageQuestion } from '@muster/contracts';
import { type Grouping, ok, type Process, refuse, type Result } from '@muster/domain';
import { DataSource } from 'typeorm';
import { AuditTrail } from '../access/audit-trail.service';
import { DefinitionsService } from '../definitions/definitions.service';
import { GroupLabels, type LabelledCodes } from './group-labels.service';
import { type StageQuestionRefusal } from './processes.errors';
import { groupStageCounts } from './group-stage-counts';
import { stageRows } from './stage-rows';
import { type StoredStageCount } from './stored-stage-count';

interface PublishedStages {
  readonly id: string;
  readonly from: string;
  readonly to: string;
  readonly lists: Readonly<Record<string, string>>;
}

/** Answers who reached which stage of a process, with true counts: for analysts. */
@Injectable()
export class StageQuestions {
  constructor(
    @InjectDataSource() private readonly dataSource: DataSource,
    private readonly definitions: DefinitionsService,
    private readonly labels: GroupLabels,
    private readonly audit: AuditTrail,
  ) {}

  /** The counts of one published period; each question leaves a link in the audit trail. */
  async ask(
    question: StageQuestion,
    actor: string,
  ): Promise<Result<AnalystTable<StageAnswer>, StageQuestionRefusal>> {
    const force = await this.definitions.force(question.force);
    if (!force) return refuse('unknown-force', 'There is no force with this code.');
    const process = await this.definitions.process(question.process);
    if (!process) return refuse('unknown-process', 'There is no process with this id.');
    const periods = await this.published(force.code, process.id);
    const file = periods.find(
      ({ from, to }) =>
        (question.from === undefined || from === question.from) &&
        (question.to === undefined || to === question.to),
    );
    if (!file)
      return refuse('no-stages', 'No counts of this process are published for this force and period.');
    const found = await this.counts(file, question.by);
    if (!found.ok) return found;
    const grouped = await this.grouped(question, file, found.value.counts);
    if (!grouped.ok) return grouped;
    const answer: StageAnswer = {
      about: {
        ...{ force: force.code, process: process.id, label: process.label, type: process.type },
        ...{ outcome: process.outcome, from: file.from, to: file.to, file: file.id },
        grouping: question.grouping ?? null,
        classifications: Object.fromEntries(
          Object.entries(file.lists).filter(([each]) => question.by.includes(each)),
        ),
        breakdowns: found.value.breakdowns.map((each) => [...each]),
        periods: periods.filter((each) => each !== file).map(({ from, to }) => ({ from, to })),
        notes: [...notesOf(process, found.value.counts), ...grouped.value.notes],
      },
      by: [...question.by],
      stages: process.stages,
      rows: stageRows(question.by, grouped.value.labels, process, grouped.value.counts),
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

  private async published(force: string, process: string): Promise<readonly PublishedStages[]> {
    return this.dataSource.query<PublishedStages[]>(
      `select id, to_char(period_from, 'YYYY-MM-DD') as from, to_char(period_to, 'YYYY-MM-DD') as to, lists
         from workforce.count_file
        where kind = 'stages' and state = 'published' and force = $1 and process = $2
        order by period_to desc`,
      [force, process],
    );
  }

  private async counts(
    file: PublishedStages,
    by: readonly string[],
  ): Promise<
    Result<
      { counts: readonly StoredStageCount[]; breakdowns: readonly (readonly string[])[] },
      StageQuestionRefusal
    >
  > {
    const rows = await this.dataSource.query<(StoredStageCount & { breakdown: string[] })[]>(
      `select breakdown, codes, stage, status, count from workforce.stage_count where count_file = $1
        order by breakdown, codes, stage`,
      [file.id],
    );
    const breakdowns = [...new Map(rows.map(({ breakdown }) => [breakdown.join(), breakdown])).values()];
    const wanted = by.toSorted().join();
    const held = rows.filter(({ breakdown }) => breakdown.join() === wanted);
    const [first] = held;
    if (!first) {
      const names = breakdowns.map((each) => (each.length === 0 ? 'everybody' : each.join(' by ')));
      return refuse('breakdown-not-held', `these counts are held for ${names.join('; ')}.`);
    }
    const order = by.map((dimension) => first.breakdown.indexOf(dimension));
    const counts = held.map(({ codes, stage, status, count }) => ({
      ...{ stage, status, count },
      codes: order.map((at) => codes[at] ?? ''),
    }));
    return ok({ counts, breakdowns });
  }

  private async grouped(
    { by, grouping: id }: StageQuestion,
    { lists }: PublishedStages,
    counts: readonly StoredStageCount[],
  ): Promise<
    Result<
      { counts: readonly StoredStageCount[]; labels: readonly LabelledCodes[]; notes: readonly string[] },
      StageQuestionRefusal
    >
  > {
    const labels = await Promise.all(by.map((dimension) => this.labels.of(dimension, lists[dimension])));
    if (id === undefined) return ok({ counts, labels, notes: [] });
    const grouping = await this.definitions.grouping(id);
    if (!grouping) return refuse('unknown-grouping', 'there is no grouping with this id.');
    const at = by.indexOf(grouping.dimension);
    if (at < 0) return refuse('grouping-dimension-differs', 'the question does not ask about its dimension.');
    const members = grouping.members[lists[grouping.dimension] ?? ''];
    if (!members) {
      return refuse(
        'grouping-does-not-cover-classification',
        'it does not say where the categories of this file belong.',
      );
    }
    const given = new Set(counts.map(({ codes }) => codes[at]));
    const complete = Object.values(members)
      .flat()
      .every((code) => given.has(code));
    return ok({
      counts: groupStageCounts(counts, at, members),
      notes: complete ? [] : ['Categories that the file does not list count as nobody in their group.'],
      labels: labels.map((each, place) => (place === at ? labelsOf(grouping) : each)),
    });
  }
}

function labelsOf({ groups }: Grouping): LabelledCodes {
  return new Map(groups.map(({ code, label }) => [code, label]));
}

function notesOf({ stages }: Process, counts: readonly StoredStageCount[]): string[] {
  const given = new Set(counts.map(({ stage }) => stage));
  const missing = stages.filter(({ code }) => !given.has(code)).map(({ label }) => label);
  return missing.length === 0 ? [] : [`Not held by this file: ${missing.join(', ')}.`];
}
