import { Injectable } from '@nestjs/common';
import { type EventMapping, eventMappingSchema, ok, refuse, type Refusal, type Result } from '@muster/domain';
import { type ZodError } from 'zod';
import { DefinitionsService } from '../definitions/definitions.service';

/** Id of the mapping that reads the standard layout; it comes with the program. */
const STANDARD_EVENTS = 'standard-events';

/** Why a mapping cannot be used. `error`: where its JSON does not fit. */
export type EventMappingRefusal = Refusal & {
  readonly code: 'unknown-mapping' | 'mapping-invalid';
  readonly error?: ZodError;
};

/** Finds the mapping that a request means. */
@Injectable()
export class EventMappingReader {
  constructor(private readonly definitions: DefinitionsService) {}

  /** `text` is the id of a saved mapping of events, `standard`, or the JSON of one that need not be saved. */
  async read(text: string): Promise<Result<EventMapping, EventMappingRefusal>> {
    if (!text.trimStart().startsWith('{')) {
      const id = text.trim();
      const mapping = await this.definitions.find(id === 'standard' ? STANDARD_EVENTS : id);
      if (mapping?.kind === 'event-mapping') return ok(mapping);
      return refuse('unknown-mapping', 'There is no saved mapping of events with this id.');
    }
    let content: unknown;
    try {
      content = JSON.parse(text);
    } catch {
      return refuse('mapping-invalid', 'The mapping is not valid JSON.');
    }
    const parsed = eventMappingSchema.safeParse(content);
    if (parsed.success) return ok(parsed.data);
    return {
      ok: false,
      refusal: { code: 'mapping-invalid', message: 'The mapping does not fit.', error: parsed.error },
    };
  }
}
