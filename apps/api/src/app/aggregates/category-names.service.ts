import { Injectable } from '@nestjs/common';
import { DefinitionsService } from '../definitions/definitions.service';

/** Names the categories of a classification or grouping, in the order of the list. */
@Injectable()
export class CategoryNames {
  constructor(private readonly definitions: DefinitionsService) {}

  /** Code -> label; empty when there is no such list. */
  async of(list: string): Promise<ReadonlyMap<string, string>> {
    const found = await this.definitions.find(list);
    if (found?.kind === 'classification') {
      return new Map(found.categories.map(({ code, label }) => [code, label]));
    }
    return new Map(found?.kind === 'grouping' ? found.groups.map(({ code, label }) => [code, label]) : []);
  }
}
