import { Inject, Injectable } from '@nestjs/common';
import { type CommitmentRegister } from '@muster/contracts';
import { isReferenceDate, ok, type ReferenceDate, refuse, type Result } from '@muster/domain';
import { DefinitionsService } from '../definitions/definitions.service';
import { calendarDay } from '../platform/calendar-day';
import { CLOCK } from '../platform/tokens';
import { PublishedReleases } from '../published/published-releases.service';
import { CommitmentReader } from './commitment-reader.service';
import { type CommitmentRefusal } from './commitments.errors';
import { describeRegister } from './describe-register';

/** Who reads a register: networks are not told which account rated. Everything else is the same for everybody. */
export type RegisterReader = 'network' | 'others';

/** Registers as at a meeting. */
@Injectable()
export class CommitmentRegisters {
  constructor(
    private readonly definitions: DefinitionsService,
    private readonly releases: PublishedReleases,
    private readonly commitments: CommitmentReader,
    @Inject(CLOCK) private readonly clock: () => Date,
  ) {}

  /** The register of a force as it is told at a meeting, today when none is named. */
  async at(
    forceCode: string,
    meeting: string | null,
    reader: RegisterReader,
  ): Promise<Result<CommitmentRegister, CommitmentRefusal>> {
    const force = await this.definitions.force(forceCode);
    if (!force) return refuse('unknown-force', 'there is no force with this code.');
    const day = meeting ?? calendarDay(this.clock());
    if (!isReferenceDate(day)) return refuse('not-a-date', 'the day of the meeting is not in the calendar.');
    const told = describeRegister(await this.commitments.read(force.code), {
      ...{ meeting: day, measuredTo: await this.measuredTo(force.code, day) },
      namesRaters: reader !== 'network',
    });
    const { code, name, synthetic } = force;
    return ok({ force: code, forceName: name, synthetic, ...told });
  }

  /** Last day of the newest release that was published by the end of the day of the meeting. */
  private async measuredTo(force: string, meeting: ReferenceDate): Promise<ReferenceDate | null> {
    const published = (await this.releases.list(force)).filter(
      ({ publishedAt }) => calendarDay(new Date(publishedAt)) <= meeting,
    );
    return (
      published
        .map(({ quarter }) => quarter.lastDay)
        .filter(isReferenceDate)
        .toSorted()
        .at(-1) ?? null
    );
  }
}
