const UUID = /^[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}$/i;

/** Whether a text from outside can be the id of a row. PostgreSQL fails on any other text compared with a `uuid`. */
export function isUuid(text: string): boolean {
  return UUID.test(text);
}
