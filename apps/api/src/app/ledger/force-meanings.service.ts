import { Injectable } from '@nestjs/common';
import {
  type Classification,
  DEFAULT_CLASSIFICATIONS,
  type RankLadder,
  type SnapshotMapping,
} from '@muster/domain';
import { DefinitionsService } from '../definitions/definitions.service';
import { type ForceMeaning } from './force-meaning';

/** Looks up what the codes of a force's files mean. */
@Injectable()
export class ForceMeanings {
  constructor(private readonly definitions: DefinitionsService) {}

  /** The ladders of the force, and for each dimension the classification the mapping was read with, or else the force's
   *  own. Throws when the force is not defined: a file of it could not have been read. */
  async of(forceCode: string, mapping: SnapshotMapping): Promise<ForceMeaning> {
    const force = await this.definitions.force(forceCode);
    if (!force) throw new Error('The force of a snapshot is not defined');
    const ladders = await Promise.all(force.rankLadders.map((id) => this.definitions.ladder(id)));
    const named: Record<string, string> = { ...DEFAULT_CLASSIFICATIONS, ...force.classifications };
    for (const [dimension, coded] of Object.entries(mapping.dimensions)) {
      if ('column' in coded && coded.classification) named[dimension] = coded.classification;
    }
    const classifications = new Map<string, Classification>();
    for (const [dimension, id] of Object.entries(named)) {
      const classification = await this.definitions.classification(id);
      if (classification) classifications.set(dimension, classification);
    }
    return {
      ladders: ladders.filter((ladder): ladder is RankLadder => ladder !== null),
      classifications,
      crosswalks: await this.definitions.crosswalks(),
    };
  }
}
