import { Inject, Injectable } from '@nestjs/common';
import { InjectDataSource } from '@nestjs/typeorm';
import { type BoardPosition, type BoardQuery } from '@muster/contracts';
import { boardPosition, type DisclosedTable, type ReaderRole, type Reading } from '@muster/disclosure';
import { ok, type Result } from '@muster/domain';
import { DataSource } from 'typeorm';
import { AuditTrail } from '../access/audit-trail.service';
import { DefinitionsService } from '../definitions/definitions.service';
import { calendarDay } from '../platform/calendar-day';
import { type Configuration } from '../platform/configuration';
import { programVersion } from '../platform/program-version';
import { CLOCK, CONFIGURATION } from '../platform/tokens';
import { PublishedBaselines } from '../published/published-baselines.service';
import { type PublishedRefusal } from '../published/published.errors';
import { type OpenedReleases, PublishedReleases } from '../published/published-releases.service';
import { workforceNouns } from '../published/workforce-nouns';
import { BoardCommitments } from './board-commitments.service';
import { BoardRulesService } from './board-rules.service';

/** Characteristics whose groups the board position compares. */
const CHARACTERISTICS = ['ethnicity', 'sex'];

/** The board position of a force. Nothing here can reach a ledger or a true count. */
@Injectable()
export class BoardPositionService {
  private readonly codeVersion: string;

  constructor(
    @InjectDataSource() private readonly dataSource: DataSource,
    private readonly audit: AuditTrail,
    private readonly releases: PublishedReleases,
    private readonly baselines: PublishedBaselines,
    private readonly definitions: DefinitionsService,
    private readonly commitments: BoardCommitments,
    private readonly board: BoardRulesService,
    @Inject(CLOCK) private readonly clock: () => Date,
    @Inject(CONFIGURATION) { projectDir }: Configuration,
  ) {
    this.codeVersion = programVersion(projectDir);
  }

  /** The position by the release in force, or by that of a quarter, as it is read on `day` (today when none is named):
   *  ratings of a later day are not in it. The audit trail keeps who asked as whom, and no value. */
  async ask(
    { force, period }: BoardQuery,
    reader: ReaderRole,
    actor: string,
    day?: string,
  ): Promise<Result<DisclosedTable<BoardPosition>, PublishedRefusal>> {
    const opened = await this.releases.open(force, period, reader);
    const answer = opened.ok
      ? ok(await this.position(force, reader, opened.value, day ?? calendarDay(this.clock())))
      : opened;
    await this.audit.append(this.dataSource, {
      ...{ actor, action: 'published.board-position' },
      object: opened.ok ? opened.value.figures.meta.id : '',
      outcome: answer.ok ? 'done' : 'refused',
      detail: { as: reader, ...(answer.ok ? {} : { refusal: answer.refusal.code }) },
    });
    return answer;
  }

  private async position(
    forceCode: string,
    reader: ReaderRole,
    opened: OpenedReleases,
    today: string,
  ): Promise<DisclosedTable<BoardPosition>> {
    const before = opened.published.at(-2);
    return boardPosition({
      readings: await this.readings(forceCode, opened),
      rules: this.board.rules,
      today,
      commitments: await this.commitments.of(
        forceCode,
        reader,
        today,
        before?.meta.publishedAt.slice(0, 10) ?? null,
      ),
    });
  }

  private async readings(forceCode: string, opened: OpenedReleases): Promise<ReadonlyMap<string, Reading>> {
    const force = await this.definitions.force(forceCode);
    const readings = new Map<string, Reading>();
    for (const characteristic of CHARACTERISTICS) {
      const baseline = force ? await this.baselines.choose(force, characteristic, undefined) : null;
      readings.set(characteristic, {
        ...opened,
        baseline: baseline ?? null,
        words: {
          forceName: force?.name ?? forceCode,
          synthetic: force?.synthetic ?? false,
          codeVersion: this.codeVersion,
          annotations: [],
          people: workforceNouns(),
        },
      });
    }
    return readings;
  }
}
