import { type Client } from 'pg';
import { from as copyFrom, type CopyStreamQuery } from 'pg-copy-streams';

/** Opens a COPY that takes rows in. When the server refuses it in the middle (a full disk, a shutdown), blocks that wait
 *  in the stream are dropped: the driver has let go of the connection by then and would end the process on the next. */
export function copyInto(
  client: Client,
  statement: string,
  options?: { readonly highWaterMark: number },
): CopyStreamQuery {
  const rows = copyFrom(statement, options);
  rows.on('error', () => rows.destroy());
  return client.query(rows);
}
