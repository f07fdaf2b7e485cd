import { Injectable } from '@nestjs/common';
import { type PublishedOptions, type PublishedSource } from '@muster/contracts';
import { type DisclosedTable, publishedOptions, publishedSource, type ReaderRole } from '@muster/disclosure';
import { ok, refuse, type Result } from '@muster/domain';
import { DefinitionsService } from '../definitions/definitions.service';
import { WORKFORCE_TYPE_WORDS } from '../questions/workforce-type-words';
import { PublishedBaselines } from './published-baselines.service';
import { type PublishedRefusal } from './published.errors';
import { PublishedReleases } from './published-releases.service';

const TYPE_LABELS = Object.fromEntries(
  Object.entries(WORKFORCE_TYPE_WORDS).map(([type, { label }]) => [type, label]),
);

/** What a role can ask of a force, filled from the lattice of the release in force, and where a release comes from. */
@Injectable()
export class PublishedOptionsService {
  constructor(
    private readonly releases: PublishedReleases,
    private readonly baselines: PublishedBaselines,
    private readonly definitions: DefinitionsService,
  ) {}

  /** A force without a published release has empty lists; one that does not exist is refused like a quarter without a
   *  release. */
  async of(
    forceCode: string,
    reader: ReaderRole,
  ): Promise<Result<DisclosedTable<PublishedOptions>, PublishedRefusal>> {
    const force = await this.definitions.force(forceCode);
    if (!force) {
      return refuse('no-published-release', 'there are no published figures of this force for this quarter.');
    }
    const listed = await this.releases.list(force.code);
    const opened = await this.releases.open(force.code, undefined, reader);
    const choices = await this.baselines.choicesFor(force);
    return ok(
      publishedOptions(
        opened.ok ? opened.value.figures : null,
        {
          force: force.code,
          releases: listed.map(({ id, quarter, asAt, inForce }) => ({
            ...{ id, period: quarter.id, periodLabel: quarter.label, asAt, inForce },
          })),
          baselines: choices.map(({ id, label, dimension, base }) => ({ id, label, dimension, base })),
        },
        TYPE_LABELS,
      ),
    );
  }

  /** Where the figures of a quarter come from; of the release in force when none is named. */
  async source(
    forceCode: string,
    period: string | undefined,
    reader: ReaderRole,
  ): Promise<Result<DisclosedTable<PublishedSource>, PublishedRefusal>> {
    const opened = await this.releases.open(forceCode, period, reader);
    if (!opened.ok) return opened;
    const force = await this.definitions.force(forceCode);
    const others = (await this.releases.list(forceCode)).map(({ quarter, inForce }) => ({
      ...{ period: quarter.id, periodLabel: quarter.label, inForce },
    }));
    const about = { forceName: force?.name ?? forceCode, synthetic: force?.synthetic ?? false, others };
    return ok(publishedSource(opened.value.figures, about, TYPE_LABELS));
  }
}
