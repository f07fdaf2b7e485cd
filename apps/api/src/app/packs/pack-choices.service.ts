import { Injectable } from '@nestjs/common';
import { type PackChoices } from '@muster/contracts';
import { PublishedReleases } from '../published/published-releases.service';
import { Audiences } from './audiences.service';

/** For whom packs can be built, and of which quarters. */
@Injectable()
export class PackChoicesService {
  constructor(
    private readonly audiences: Audiences,
    private readonly releases: PublishedReleases,
  ) {}

  /** No quarter for a force that is not known, or has published nothing. */
  async of(force: string): Promise<PackChoices> {
    const releases = await this.releases.list(force);
    return {
      audiences: this.audiences.list().map(({ id, name, reader, cadence, sections }) => ({
        ...{ id, name, reader, cadence, sections: sections.map(({ title }) => title) },
      })),
      periods: releases.map(({ quarter, asAt }) => ({ period: quarter.id, label: quarter.label, asAt })),
    };
  }
}
