import { type z } from 'zod';
import { type Upload } from '../files/read-upload';
import { InvalidRequestError } from '../platform/problems/invalid-request-error';
import { readCountMapping } from './read-count-mapping';

/** The mapping that a form brings, or null when it brings none. Throws `InvalidRequestError` with every place that does
 *  not fit. */
export function mappingOfUpload<T>({ fields }: Upload, schema: z.ZodType<T>): T | null {
  const read = readCountMapping(fields['mapping'], schema);
  if (read.ok) return read.value;
  const { code, message, error } = read.refusal;
  throw error
    ? InvalidRequestError.from(error, '/mapping')
    : InvalidRequestError.at('/mapping', code, message);
}
