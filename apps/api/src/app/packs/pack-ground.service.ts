import { Injectable } from '@nestjs/common';
import { InjectDataSource } from '@nestjs/typeorm';
import { type Reading } from '@muster/disclosure';
import { type Force, ok, refuse, type Result } from '@muster/domain';
import { type Audience } from '@muster/packs';
import { DataSource } from 'typeorm';
import { DefinitionsService } from '../definitions/definitions.service';
import { PublishedReleases } from '../published/published-releases.service';
import { workforceNouns } from '../published/workforce-nouns';
import { Audiences } from './audiences.service';
import { type PackRefusal } from './packs.errors';

/** What a pack stands on: its forum, and a published release as that forum reads it. */
export interface PackGround {
  readonly audience: Audience;
  readonly force: Force;
  readonly reading: Reading;
}

/** Finds what a pack stands on, or says what is wrong with it: each of the reasons is told apart, because whoever builds a
 *  pack may know which releases there are. */
@Injectable()
export class PackGrounds {
  constructor(
    @InjectDataSource() private readonly dataSource: DataSource,
    private readonly audiences: Audiences,
    private readonly definitions: DefinitionsService,
    private readonly releases: PublishedReleases,
  ) {}

  async find(
    forceCode: string,
    audienceId: string,
    period: string,
    codeVersion: string,
  ): Promise<Result<PackGround, PackRefusal>> {
    const force = await this.definitions.force(forceCode);
    if (!force) return refuse('unknown-force', 'there is no force with this code.');
    const audience = this.audiences.find(audienceId);
    if (!audience) {
      const known = this.audiences.list().map(({ id }) => id);
      return refuse('unknown-audience', `there is no such audience; there are ${known.join(', ')}.`);
    }
    const opened = await this.releases.open(force.code, period, audience.reader);
    if (!opened.ok) return this.withoutRelease(force.code, period);
    return ok({
      ...{ audience, force },
      reading: {
        ...opened.value,
        baseline: null,
        words: {
          ...{ forceName: force.name, synthetic: force.synthetic, codeVersion, annotations: [] },
          people: workforceNouns(),
        },
      },
    });
  }

  /** Which releases of the quarter there are that no pack can stand on. */
  private async withoutRelease(force: string, period: string): Promise<Result<never, PackRefusal>> {
    const rows = await this.dataSource.query<{ state: string }[]>(
      'select state from release.release where force = $1 and period = $2',
      [force, period],
    );
    const states = rows.map(({ state }) => state);
    if (states.includes('archived')) {
      return refuse(
        'pack-release-archived',
        'the release of this quarter was archived, so no pack is made of it; choose another quarter.',
      );
    }
    if (states.some((state) => state !== 'discarded' && state !== 'failed')) {
      return refuse(
        'pack-release-unpublished',
        'the release of this quarter is not published yet; publish it before a pack is made of it.',
      );
    }
    return refuse('period-without-release', 'this quarter has no release; build and publish one first.');
  }
}
