/** A connection, or the pool: whatever a statement that only reads may be sent to. */
export interface CanQuery {
  query<T>(statement: string, parameters?: unknown[]): Promise<T>;
}
