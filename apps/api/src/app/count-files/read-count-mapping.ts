import { ok, refuse, type Refusal, type Result } from '@muster/domain';
import { type z } from 'zod';

/** Why a mapping cannot be used. `error`: where its JSON does not fit. */
export type CountMappingRefusal = Refusal & {
  readonly code: 'not-json' | 'mapping-invalid';
  readonly error?: z.ZodError;
};

/** The mapping in a text of JSON, or null for an empty text: the file then has the standard layout. */
export function readCountMapping<T>(
  text: string | undefined,
  schema: z.ZodType<T>,
): Result<T | null, CountMappingRefusal> {
  if (text === undefined || text.trim() === '') return ok(null);
  let content: unknown;
  try {
    content = JSON.parse(text);
  } catch {
    return refuse('not-json', 'This must be a mapping as JSON.');
  }
  const parsed = schema.safeParse(content);
  if (parsed.success) return ok(parsed.data);
  return {
    ok: false,
    refusal: { code: 'mapping-invalid', message: 'The mapping does not fit.', error: parsed.error },
  };
}
