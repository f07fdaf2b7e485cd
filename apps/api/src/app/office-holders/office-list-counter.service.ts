import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { Inject, Injectable } from '@nestjs/common';
import { InjectDataSource } from '@nestjs/typeorm';
import {
  type AuditedRelease,
  type AuditInput,
  type DatedPopulation,
  type KnownFact,
  officeFacts,
  type OfficeLine,
  officeList,
  type OfficeListDefinition,
  officePlaces,
  readOfficeList,
} from '@muster/disclosure';
import { DataSource } from 'typeorm';
import { type Configuration } from '../platform/configuration';
import { BUILDER, CONFIGURATION } from '../platform/tokens';
import { AuditStopped } from '../releases/audit/audit-stopped';
import { AuditWorker } from '../releases/audit/audit-worker.service';

/** The list of one release, as it is stored. True counts. */
export interface CountedOfficeList {
  readonly version: string;
  readonly lines: readonly OfficeLine[];
  /** Id of the financial year of its flows. */
  readonly year: string | null;
  readonly open: boolean;
}

/** A release that passed its audit, and the people behind it. */
export interface OfficeListBasis {
  readonly input: AuditInput;
  readonly audit: AuditedRelease;
  readonly populations: readonly DatedPopulation[];
}

/** Counts the office-holders' list beside a release and finds out whether it may be opened. Called once by the build of a
 *  release; it works with the login of the builder. */
@Injectable()
export class OfficeListCounter {
  private readonly definition: OfficeListDefinition;

  constructor(
    @InjectDataSource(BUILDER) private readonly dataSource: DataSource,
    private readonly worker: AuditWorker,
    @Inject(CONFIGURATION) { projectDir }: Configuration,
  ) {
    const file = readFileSync(join(projectDir, 'definitions/disclosure/office-holders-list.json'), 'utf8');
    const read = readOfficeList(JSON.parse(file));
    if (!read.ok) throw new Error(read.refusal.message);
    this.definition = read.value;
  }

  /** What lists that were open before tell of the people whom a release counts: its audit takes it as known. */
  async toldBefore({ input, populations }: Omit<OfficeListBasis, 'audit'>): Promise<readonly KnownFact[]> {
    const told = await this.told(input.lattice.force);
    const listed = {
      source: 'earlier-list' as const,
      quarters: new Set(told.map(({ quarter }) => quarter)),
      years: new Set(told.flatMap(({ year }) => year ?? [])),
    };
    return officeFacts(this.definition, input.lattice, populations, listed, input.policy);
  }

  /** A list that could not be audited stays closed, and the release goes its way. */
  async count({ input, audit, populations }: OfficeListBasis): Promise<CountedOfficeList> {
    const { lattice, policy } = input;
    const places = officePlaces(this.definition, lattice);
    const year = places.find(({ address }) => address.period)?.address.period?.id ?? null;
    const told = await this.told(lattice.force);
    const listed = {
      source: 'office-holders' as const,
      quarters: new Set([lattice.quarter, ...told.map(({ quarter }) => quarter)]),
      years: new Set([year ?? '', ...told.map((each) => each.year ?? '')]),
    };
    const facts = officeFacts(this.definition, lattice, populations, listed, policy);
    const keys = places.map(({ key }) => key);
    const open =
      places.length > 0 &&
      (await this.worker
        .mayOpen({ input, released: audit.released, facts, listed: keys })
        .catch((fault: unknown) => {
          if (fault instanceof AuditStopped) return false;
          throw fault;
        }));
    const own = populations.filter(({ quarter }) => quarter === null || quarter.id === lattice.quarter);
    const lines = officeList(
      places,
      lattice,
      own.map(({ population }) => population),
      policy,
    );
    return { version: this.definition.version, lines, year, open };
  }

  /** Quarters and years of the lists that office-holders could open: archived releases count. */
  private async told(force: string): Promise<readonly { quarter: string; year: string | null }[]> {
    return this.dataSource.query<{ quarter: string; year: string | null }[]>(
      `select r.period as quarter, l.year from disclosure.office_list l join release.release r on r.id = l.release_id
        where r.force = $1 and r.state in ('published', 'archived') and l.is_open`,
      [force],
    );
  }
}
