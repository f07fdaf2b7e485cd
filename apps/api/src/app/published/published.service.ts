import { Inject, Injectable } from '@nestjs/common';
import { InjectDataSource } from '@nestjs/typeorm';
import { type PublishedAnswer, type PublishedQuestion } from '@muster/contracts';
import {
  answerProgression,
  answerQuality,
  answerRepresentation,
  answerRetention,
  answerWorkstream1,
  type DisclosedTable,
  measuredOf,
  type ReaderRole,
  type Reading,
} from '@muster/disclosure';
import { ok, refuse, type Result } from '@muster/domain';
import { DataSource } from 'typeorm';
import { AuditTrail } from '../access/audit-trail.service';
import { Annotations } from '../annotations/annotations.service';
import { DefinitionsService } from '../definitions/definitions.service';
import { type Configuration } from '../platform/configuration';
import { programVersion } from '../platform/program-version';
import { CONFIGURATION } from '../platform/tokens';
import { QualityRulesService } from '../quality/quality-rules.service';
import { WORKFORCE_TYPE_WORDS } from '../questions/workforce-type-words';
import { PublishedBaselines } from './published-baselines.service';
import { type PublishedRefusal } from './published.errors';
import { PublishedReleases } from './published-releases.service';
import { workforceNouns } from './workforce-nouns';

export type PublishedPage = Exclude<PublishedAnswer['page'], 'foi'>;

const PAGES = {
  representation: answerRepresentation,
  retention: answerRetention,
  progression: answerProgression,
  'workstream-1': answerWorkstream1,
} as const;

/** The pages of those who read releases. Nothing here can reach a ledger or a true count. */
@Injectable()
export class PublishedService {
  private readonly codeVersion: string;

  constructor(
    @InjectDataSource() private readonly dataSource: DataSource,
    private readonly audit: AuditTrail,
    private readonly releases: PublishedReleases,
    private readonly baselines: PublishedBaselines,
    private readonly definitions: DefinitionsService,
    private readonly annotations: Annotations,
    private readonly qualityRules: QualityRulesService,
    @Inject(CONFIGURATION) { projectDir }: Configuration,
  ) {
    this.codeVersion = programVersion(projectDir);
  }

  /** One page of a release. The audit trail keeps who asked for which page of which release as whom, and no value. */
  async ask(
    page: PublishedPage,
    question: PublishedQuestion,
    reader: ReaderRole,
    actor: string,
  ): Promise<Result<DisclosedTable<PublishedAnswer>, PublishedRefusal>> {
    const reading = await this.read(question, reader);
    const answer = reading.ok ? await this.answer(page, reading.value, question) : reading;
    await this.audit.append(this.dataSource, {
      actor,
      action: `published.${page}`,
      object: reading.ok ? reading.value.figures.meta.id : '',
      outcome: answer.ok ? 'done' : 'refused',
      ...(question.purpose === undefined ? {} : { purpose: question.purpose }),
      detail: { as: reader, ...(answer.ok ? {} : { refusal: answer.refusal.code }) },
    });
    return answer;
  }

  private async answer(
    page: PublishedPage,
    reading: Reading,
    question: PublishedQuestion,
  ): Promise<Result<DisclosedTable<PublishedAnswer>, PublishedRefusal>> {
    if (page !== 'quality') return PAGES[page](reading, question);
    const labels = Object.entries(WORKFORCE_TYPE_WORDS).map(([type, { label }]) => [type, label]);
    const rules = await this.qualityRules.current();
    return answerQuality(reading, question, rules, Object.fromEntries(labels) as Record<string, string>);
  }

  /** The release that a question asks for, as a role reads it, with the population and the words of its answer. */
  async read(question: PublishedQuestion, reader: ReaderRole): Promise<Result<Reading, PublishedRefusal>> {
    const opened = await this.releases.open(question.force, question.period, reader);
    if (!opened.ok) return opened;
    const force = await this.definitions.force(question.force);
    const measured = measuredOf(question.by);
    const baseline = force && (await this.baselines.choose(force, measured, question.baseline));
    if (baseline === undefined) {
      return refuse('not-in-release', 'the published figures do not answer this question.');
    }
    return ok({
      ...opened.value,
      baseline,
      words: {
        forceName: force?.name ?? question.force,
        synthetic: force?.synthetic ?? false,
        codeVersion: this.codeVersion,
        annotations: force ? await this.annotations.marks(force.code) : [],
        people: workforceNouns(),
      },
    });
  }
}
