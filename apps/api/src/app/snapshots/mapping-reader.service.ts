import { Injectable } from '@nestjs/common';
import {
  ok,
  refuse,
  type Refusal,
  type Result,
  type SnapshotMapping,
  snapshotMappingSchema,
} from '@muster/domain';
import { type ZodError } from 'zod';
import { DefinitionsService } from '../definitions/definitions.service';

/** Why a mapping cannot be used. `error`: where its JSON does not fit. */
export type MappingRefusal = Refusal & {
  readonly code: 'unknown-mapping' | 'mapping-invalid';
  readonly error?: ZodError;
};

/** Finds the mapping that a request means. */
@Injectable()
export class MappingReader {
  constructor(private readonly definitions: DefinitionsService) {}

  /** `text` is the id of a saved mapping, or the JSON of one that need not be saved. */
  async read(text: string): Promise<Result<SnapshotMapping, MappingRefusal>> {
    if (!text.trimStart().startsWith('{')) {
      const mapping = await this.definitions.mapping(text.trim());
      return mapping ? ok(mapping) : refuse('unknown-mapping', 'There is no saved mapping with this id.');
    }
    let content: unknown;
    try {
      content = JSON.parse(text);
    } catch {
      return refuse('mapping-invalid', 'The mapping is not valid JSON.');
    }
    const parsed = snapshotMappingSchema.safeParse(content);
    if (parsed.success) return ok(parsed.data);
    return {
      ok: false,
      refusal: { code: 'mapping-invalid', message: 'The mapping does not fit.', error: parsed.error },
    };
  }
}
