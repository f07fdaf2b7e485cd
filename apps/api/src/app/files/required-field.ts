import { InvalidRequestError } from '../platform/problems/invalid-request-error';
import { type Upload } from './read-upload';

/** The text of a field that must stand before the file. Throws `InvalidRequestError` when it does not. */
export function requiredField(fields: Upload['fields'], name: string): string {
  const value = fields[name];
  if (value !== undefined) return value;
  throw InvalidRequestError.at(`/${name}`, 'missing', `Send the field "${name}" before the file.`);
}
