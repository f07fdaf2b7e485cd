import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { Inject, Injectable } from '@nestjs/common';
import { InjectDataSource } from '@nestjs/typeorm';
import { type PublishedAnswer } from '@muster/contracts';
import {
  type DisclosedTable,
  foiAnswer,
  type FoiDefinition,
  type FoiTable,
  readFoiTables,
} from '@muster/disclosure';
import { ok, type Refusal, refuse, type Result } from '@muster/domain';
import { DataSource } from 'typeorm';
import { AuditTrail } from '../access/audit-trail.service';
import { DefinitionsService } from '../definitions/definitions.service';
import { type Configuration } from '../platform/configuration';
import { programVersion } from '../platform/program-version';
import { CONFIGURATION } from '../platform/tokens';
import { type PublishedRefusal } from '../published/published.errors';
import { PublishedReleases } from '../published/published-releases.service';
import { workforceNouns } from '../published/workforce-nouns';

export type FoiRefusal = PublishedRefusal | (Refusal & { readonly code: 'unknown-foi-table' });

/** The standing tables for requests under the Freedom of Information Act, out of the release in force as the board reads
 *  it. Nothing here can reach a true count. */
@Injectable()
export class FoiTables {
  private readonly definition: FoiDefinition;
  private readonly codeVersion: string;

  constructor(
    @InjectDataSource() private readonly dataSource: DataSource,
    private readonly audit: AuditTrail,
    private readonly releases: PublishedReleases,
    private readonly definitions: DefinitionsService,
    @Inject(CONFIGURATION) { projectDir }: Configuration,
  ) {
    const read = readFoiTables(
      JSON.parse(readFileSync(join(projectDir, 'definitions/disclosure/foi-tables.json'), 'utf8')),
    );
    if (!read.ok) throw new Error(read.refusal.message);
    this.definition = read.value;
    this.codeVersion = programVersion(projectDir);
  }

  /** Ids and titles, in the order of the file. */
  list(): readonly Pick<FoiTable, 'id' | 'title'>[] {
    return this.definition.tables.map(({ id, title }) => ({ id, title }));
  }

  /** Version of the file that they stand in. */
  get version(): string {
    return this.definition.version;
  }

  /** The definition of a table; undefined when there is none with this id. */
  find(id: string): FoiTable | undefined {
    return this.definition.tables.find((each) => each.id === id);
  }

  /** One table of a force. The trail keeps who took which table of which release. */
  async table(
    forceCode: string,
    id: string,
    actor: string,
  ): Promise<Result<DisclosedTable<PublishedAnswer>, FoiRefusal>> {
    const table = this.find(id);
    if (!table) return refuse('unknown-foi-table', 'there is no standing table with this id.');
    const opened = await this.releases.open(forceCode, undefined, 'board');
    if (!opened.ok) return opened;
    const force = await this.definitions.force(forceCode);
    await this.audit.append(this.dataSource, {
      ...{ actor, action: 'foi.table', object: opened.value.figures.meta.id, outcome: 'done' },
      detail: { force: opened.value.figures.meta.force, table: table.id },
    });
    return ok(
      foiAnswer(
        {
          ...opened.value,
          baseline: null,
          words: {
            forceName: force?.name ?? forceCode,
            synthetic: force?.synthetic ?? false,
            codeVersion: this.codeVersion,
            people: workforceNouns(),
          },
        },
        table,
      ),
    );
  }
}
