import { type z } from 'zod';

const MOST_NAMED = 5;

/** One sentence that names the first places where a file does not fit its schema, and how many more there are. The
 *  values themselves are not repeated. */
export function describeSchemaIssues(error: z.ZodError): string {
  const places = error.issues.slice(0, MOST_NAMED).map(({ path, message }) => {
    const place = path.map(String).join('.');
    return `${place === '' ? 'the file' : place}: ${message.charAt(0).toLowerCase()}${message.slice(1)}`;
  });
  const more = error.issues.length - places.length;
  return `the file does not fit: ${places.join('; ')}${more > 0 ? `; and ${more} more` : ''}.`;
}
