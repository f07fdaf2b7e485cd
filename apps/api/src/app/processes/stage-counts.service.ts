import { Injectable } from '@nestjs/common';
import { InjectDataSource } from '@nestjs/typeorm';
import { type Force, type Grouping, ok, type Process, refuse, type Result } from '@muster/domain';
import { DataSource } from 'typeorm';
import { DefinitionsService } from '../definitions/definitions.service';
import { type StageQuestionRefusal } from './processes.errors';
import { groupStageCounts } from './group-stage-counts';
import { type StoredStageCount } from './stored-stage-count';

/** Which counts a question needs. Without a period: the newest that is published. */
interface AskedStages {
  readonly force: string;
  readonly process: string;
  readonly from?: string | undefined;
  readonly to?: string | undefined;
  readonly by: readonly string[];
  readonly grouping?: string | undefined;
}

export interface PublishedStages {
  readonly id: string;
  /** First and last day, both included. */
  readonly from: string;
  readonly to: string;
  /** Dimension -> classification that its codes belong to. */
  readonly lists: Readonly<Record<string, string>>;
}

export interface FoundStages {
  readonly force: Force;
  readonly process: Process;
  readonly file: PublishedStages;
  /** The other published periods of the process, newest first. */
  readonly otherPeriods: readonly PublishedStages[];
  /** Dimensions by which the file is broken down; an empty list is everybody. */
  readonly breakdowns: readonly (readonly string[])[];
  readonly grouping: Grouping | null;
  /** Codes in the order of `by`, groups of the grouping in the place of categories. */
  readonly counts: readonly StoredStageCount[];
  /** The same breakdown before it was grouped. */
  readonly ungrouped: readonly StoredStageCount[];
  /** Of everybody; none when the file does not hold them. */
  readonly everybody: readonly StoredStageCount[];
  readonly notes: readonly string[];
}

type Outcome<T> = Result<T, StageQuestionRefusal>;

/** Finds the published counts of a process that a question is about. */
@Injectable()
export class StageCounts {
  constructor(
    @InjectDataSource() private readonly dataSource: DataSource,
    private readonly definitions: DefinitionsService,
  ) {}

  async find(asked: AskedStages): Promise<Outcome<FoundStages>> {
    const force = await this.definitions.force(asked.force);
    if (!force) return refuse('unknown-force', 'There is no force with this code.');
    const process = await this.definitions.process(asked.process);
    if (!process) return refuse('unknown-process', 'There is no process with this id.');
    const periods = await this.published(force.code, process.id);
    const file = periods.find(
      ({ from, to }) =>
        (asked.from === undefined || from === asked.from) && (asked.to === undefined || to === asked.to),
    );
    if (!file)
      return refuse('no-stages', 'No counts of this process are published for this force and period.');
    const found = await this.counts(file, asked.by);
    if (!found.ok) return found;
    const { counts: ungrouped, everybody, breakdowns } = found.value;
    const grouped = await this.grouped(asked, file, ungrouped);
    if (!grouped.ok) return grouped;
    const otherPeriods = periods.filter((each) => each !== file);
    const notes = [...notesOf(process, ungrouped), ...grouped.value.notes];
    const { grouping, counts } = grouped.value;
    const about = { force, process, file, otherPeriods, breakdowns };
    return ok({ ...about, grouping, counts, ungrouped, everybody, notes });
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
  ): Promise<Outcome<Pick<FoundStages, 'counts' | 'everybody' | 'breakdowns'>>> {
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
    return ok({ counts, everybody: rows.filter(({ breakdown }) => breakdown.length === 0), breakdowns });
  }

  private async grouped(
    { by, grouping: id }: AskedStages,
    { lists }: PublishedStages,
    counts: readonly StoredStageCount[],
  ): Promise<Outcome<Pick<FoundStages, 'grouping' | 'counts' | 'notes'>>> {
    if (id === undefined) return ok({ counts, grouping: null, notes: [] });
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
      grouping,
      counts: groupStageCounts(counts, at, members),
      notes: complete ? [] : ['Categories that the file does not list count as nobody in their group.'],
    });
  }
}

function notesOf({ stages }: Process, counts: readonly StoredStageCount[]): string[] {
  const given = new Set(counts.map(({ stage }) => stage));
  const missing = stages.filter(({ code }) => !given.has(code)).map(({ label }) => label);
  return missing.length === 0 ? [] : [`Not held by this file: ${missing.join(', ')}.`];
}
