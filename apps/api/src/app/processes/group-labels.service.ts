import { Injectable } from '@nestjs/common';
import { WORKFORCE_TYPES } from '@muster/domain';
import { DefinitionsService } from '../definitions/definitions.service';

/** Codes of one dimension in the order of their list, with their labels. */
export type LabelledCodes = ReadonlyMap<string, string>;

/** Names the codes in which counts are stored. */
@Injectable()
export class GroupLabels {
  constructor(private readonly definitions: DefinitionsService) {}

  /** `list`: the classification that the file used, or undefined for ranks and workforce types. */
  async of(dimension: string, list: string | undefined): Promise<LabelledCodes> {
    if (list !== undefined) {
      const classification = await this.definitions.classification(list);
      return new Map(classification?.categories.map(({ code, label }) => [code, label]));
    }
    if (dimension === 'workforce-type') return new Map(WORKFORCE_TYPES.map((code) => [code, code]));
    const ladders = await this.definitions.ladders();
    return new Map(
      ladders.flatMap(({ ranks }) =>
        // Highest first, as grades are shown everywhere.
        ranks.toSorted((a, b) => b.order - a.order).map(({ code, label }) => [code, label] as const),
      ),
    );
  }
}
