import { type Upload } from '../files/read-upload';
import { InvalidRequestError } from '../platform/problems/invalid-request-error';

/** The text of a field that must stand before the file. Throws `InvalidRequestError` when it does not. */
export function requiredField({ fields }: Upload, name: string): string {
  const value = fields[name];
  if (value !== undefined) return value;
  throw new InvalidRequestError([
    { pointer: `/${name}`, code: 'missing', message: `Send the field "${name}" before the file.` },
  ]);
}
