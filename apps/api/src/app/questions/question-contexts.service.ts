import { Inject, Injectable } from '@nestjs/common';
import { InjectDataSource } from '@nestjs/typeorm';
import { type Classification, ok, refuse, type Result } from '@muster/domain';
import { DataSource } from 'typeorm';
import { DefinitionsService } from '../definitions/definitions.service';
import { ofKind } from '../definitions/of-kind';
import { type Configuration } from '../platform/configuration';
import { programVersion } from '../platform/program-version';
import { CONFIGURATION } from '../platform/tokens';
import { LedgerMemory } from '../ledger/ledger-memory.service';
import { type QuestionContext } from './question-context';
import { type QuestionRefusal } from './question-refusal';
import { readSnapshotReadings } from './read-snapshot-readings';

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
    this.codeVersion = programVersion(projectDir);
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
      readings: await readSnapshotReadings(this.dataSource, force),
    });
  }
}
