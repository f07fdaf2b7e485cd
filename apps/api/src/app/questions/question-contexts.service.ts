import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { Inject, Injectable } from '@nestjs/common';
import { InjectDataSource } from '@nestjs/typeorm';
import { type Classification, DEFAULT_CLASSIFICATIONS, ok, refuse, type Result } from '@muster/domain';
import { DataSource } from 'typeorm';
import { DefinitionsService } from '../definitions/definitions.service';
import { ofKind } from '../definitions/of-kind';
import { type Configuration } from '../platform/configuration';
import { CONFIGURATION } from '../platform/tokens';
import { LedgerMemory } from '../ledger/ledger-memory.service';
import { type QuestionContext, type SnapshotReading } from './question-context';
import { type QuestionRefusal } from './question-refusal';

/** Gathers what a question about a force needs. */
@Injectable()
export class QuestionContexts {
  private readonly codeVersion: string;

  constructor(
    @InjectDataSource() private readonly dataSource: DataSource,
    private readonly definitions: DefinitionsService,
    private readonly memory: LedgerMemory,
    @Inject(CONFIGURATION) { projectDir }: Configuration,
  ) {
    this.codeVersion = readVersion(projectDir);
  }

  /** Refused for a force that is not defined. A force without snapshots has a context all the same. */
  async of(forceCode: string): Promise<Result<QuestionContext, QuestionRefusal>> {
    const force = await this.definitions.force(forceCode);
    if (!force) return refuse('unknown-force', 'there is no force with this code.');
    const held = await this.memory.current(force.code);
    const { byId } = await this.definitions.all();
    const ladders = ofKind(byId, 'rank-ladder');
    return ok({
      force,
      held,
      codeVersion: this.codeVersion,
      ladders: force.rankLadders.flatMap((id) => ladders.filter((ladder) => ladder.id === id)),
      groupings: ofKind(byId, 'grouping'),
      crosswalks: ofKind(byId, 'crosswalk'),
      classifications: new Map(
        ofKind(byId, 'classification').map((each): [string, Classification] => [each.id, each]),
      ),
      readings: await this.readings(force.code, force.classifications),
    });
  }

  private async readings(
    force: string,
    own: Readonly<Record<string, string>>,
  ): Promise<ReadonlyMap<string, SnapshotReading>> {
    const rows = await this.dataSource.query<
      {
        id: string;
        dimensions: Record<string, { classification?: string }> | null;
        extras: Record<string, string> | null;
      }[]
    >(
      `select id, mapping->'dimensions' as dimensions, mapping->'extras' as extras
         from workforce.snapshot where force = $1 and state = 'published'`,
      [force],
    );
    return new Map(
      rows.map(({ id, dimensions, extras }) => {
        const named = Object.entries(dimensions ?? {}).flatMap(([dimension, { classification }]) =>
          classification === undefined ? [] : [[dimension, classification] as const],
        );
        const reading: SnapshotReading = {
          dimensions: Object.keys(dimensions ?? {}),
          classifications: { ...DEFAULT_CLASSIFICATIONS, ...own, ...Object.fromEntries(named) },
          extraLabels: extras ?? {},
        };
        return [id, reading];
      }),
    );
  }
}

function readVersion(projectDir: string): string {
  const manifest = JSON.parse(readFileSync(join(projectDir, 'package.json'), 'utf8')) as { version?: string };
  return manifest.version ?? 'unknown';
}
