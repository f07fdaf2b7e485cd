import { Inject, Injectable } from '@nestjs/common';
import { type PackDocument, type PackRequest, publishedQuestionSchema } from '@muster/contracts';
import {
  type DisclosedTable,
  disclosePack,
  foiAnswer,
  onlySections,
  type PackContent,
} from '@muster/disclosure';
import { isReferenceDate, ok, refuse, type Result } from '@muster/domain';
import { type AudienceSection, type FiguresSection, refuseCommitments } from '@muster/packs';
import { Annotations } from '../annotations/annotations.service';
import { BoardPositionService } from '../board/board-position.service';
import { CommitmentRegisters } from '../commitments/commitment-register.service';
import { FoiTables } from '../foi/foi-tables.service';
import { type Configuration } from '../platform/configuration';
import { programVersion } from '../platform/program-version';
import { CONFIGURATION } from '../platform/tokens';
import { PublishedService } from '../published/published.service';
import { ReasonFigures } from '../reasons/reason-figures.service';
import { commitmentsOfPack } from './commitments-of-pack';
import { PackDefinitions } from './pack-definitions.service';
import { type PackGround, PackGrounds } from './pack-ground.service';
import { type PackRefusal } from './packs.errors';

/** A pack that was put together and not kept yet. */
export interface ComposedPack {
  readonly ground: PackGround;
  readonly document: DisclosedTable<PackDocument>;
}

type Asked = Omit<PackRequest, 'purpose'>;
type Outcome<T> = Promise<Result<T, PackRefusal>>;

/** Puts a pack together out of what the pages of its readers are made of. */
@Injectable()
export class PackComposer {
  private readonly codeVersion: string;

  constructor(
    private readonly grounds: PackGrounds,
    private readonly definitions: PackDefinitions,
    private readonly published: PublishedService,
    private readonly position: BoardPositionService,
    private readonly reasons: ReasonFigures,
    private readonly tables: FoiTables,
    private readonly registers: CommitmentRegisters,
    private readonly annotations: Annotations,
    @Inject(CONFIGURATION) { projectDir }: Configuration,
  ) {
    this.codeVersion = programVersion(projectDir);
  }

  /** The pack of a forum for a quarter. It has no clock in it: without a meeting, commitments stand as on the day on which
   *  the release was published. */
  async compose(asked: Asked, actor: string): Outcome<ComposedPack> {
    const found = await this.grounds.find(asked.force, asked.audience, asked.period, this.codeVersion);
    if (!found.ok) return found;
    const ground = found.value;
    if (!isReferenceDate(dayOf(ground, asked.meeting))) {
      return refuse('pack-meeting-invalid', 'the day of the meeting is not in the calendar.');
    }
    const contents: PackContent[] = [];
    for (const section of ground.audience.sections) {
      const content = await this.content(section, ground, asked, actor);
      if (!content.ok) return content;
      contents.push(content.value);
    }
    const { meta } = ground.reading.figures;
    const { code, name, synthetic } = ground.force;
    const document = disclosePack(ground.reading, {
      ...{ audience: ground.audience, force: { code, name, synthetic }, meeting: asked.meeting ?? null },
      release: {
        ...{ id: meta.id, period: meta.quarter.id, periodLabel: meta.quarter.label, asAt: meta.asAt },
        ...{ publishedAt: meta.publishedAt, policy: meta.policy },
      },
      definitions: await this.definitions.of(ground),
      contents,
      annotations: (await this.annotations.marks(code)).filter(({ day }) => day <= meta.quarter.lastDay),
      codeVersion: this.codeVersion,
    });
    return ok({ ground, document });
  }

  private async content(
    section: AudienceSection,
    ground: PackGround,
    asked: Asked,
    actor: string,
  ): Outcome<PackContent> {
    const { force, audience } = ground;
    switch (section.kind) {
      case 'figures':
        return ok(await this.figures(section, ground, actor));
      case 'quality': {
        const question = publishedQuestionSchema.parse({ force: force.code, period: asked.period });
        const answer = await this.published.ask('quality', question, audience.reader, actor);
        return ok({ kind: 'quality', answers: answer.ok ? [answer.value] : [] });
      }
      case 'annex': {
        const tables = section.tables.flatMap((id) => this.tables.find(id) ?? []);
        return ok({ kind: 'annex', answers: tables.map((table) => foiAnswer(ground.reading, table)) });
      }
      case 'reasons': {
        const reasons = await this.reasons.of(force.code, actor);
        return reasons.ok ? ok({ kind: 'reasons', reasons: reasons.value }) : withoutForce();
      }
      case 'position': {
        const query = { force: force.code, period: asked.period };
        const position = await this.position.ask(query, audience.reader, actor, dayOf(ground, asked.meeting));
        return position.ok ? ok({ kind: 'position', position: position.value }) : withoutForce();
      }
      case 'commitments':
        return this.commitments(section.references, ground, asked.meeting);
      default:
        return section satisfies never;
    }
  }

  private async figures(
    { page, workforceType, by, grouping, flow, show }: FiguresSection,
    { force, audience, reading }: PackGround,
    actor: string,
  ): Promise<PackContent> {
    const period = reading.figures.meta.quarter.id;
    const question = publishedQuestionSchema.parse({
      force: force.code,
      period,
      workforceType,
      by,
      grouping,
      flow,
    });
    const answer = await this.published.ask(page, question, audience.reader, actor);
    if (!answer.ok) return { kind: 'figures', answers: [] };
    return { kind: 'figures', answers: [show ? onlySections(answer.value, show) : answer.value] };
  }

  private async commitments(
    wanted: 'all' | readonly string[],
    ground: PackGround,
    meeting: string | undefined,
  ): Outcome<PackContent> {
    const { force, audience } = ground;
    const day = dayOf(ground, meeting);
    const reader = audience.reader === 'network' ? 'network' : 'others';
    const register = await this.registers.at(force.code, day, reader);
    if (!register.ok) {
      return refuse('pack-meeting-invalid', 'the day of the meeting is not in the calendar.');
    }
    const commitments = commitmentsOfPack(register.value, wanted);
    const fit = refuseCommitments(commitments, day);
    if (!fit.ok) return fit;
    const known = new Set(commitments.map(({ reference }) => reference));
    const missing = wanted === 'all' ? [] : wanted.filter((reference) => !known.has(reference));
    return ok({ kind: 'commitments', commitments, missing });
  }
}

/** The day on which a pack is read: that of the meeting, or that of the publication. */
function dayOf({ reading }: PackGround, meeting: string | undefined): string {
  return meeting ?? reading.figures.meta.publishedAt.slice(0, 10);
}

function withoutForce(): Result<never, PackRefusal> {
  return refuse('unknown-force', 'there is no force with this code.');
}
