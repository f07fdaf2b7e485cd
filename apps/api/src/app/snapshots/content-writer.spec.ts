import { setTimeout as pause } from 'node:timers/promises';
import { ContentWriter } from './content-writer';

/** The database as a writer sees it: it notes the pieces that arrive. */
function notebook() {
  const pieces: number[] = [];
  const query = <T>(_statement: string, parameters: readonly unknown[] = []): Promise<T> => {
    pieces.push(Number(parameters[1]));
    return new Promise((done) => done([] as T));
  };
  return { pieces, query };
}

describe('ContentWriter', () => {
  it('writes every block in order', async () => {
    const { pieces, query } = notebook();
    const writer = new ContentWriter({ query }, 'snapshot');

    for (const size of [400_000, 10, 300_000]) writer.add(new Uint8Array(size));
    await writer.finish();

    expect(pieces).toEqual([0, 1, 2]);
  });

  it('writes nothing any more once it is abandoned, also not what was being packed', async () => {
    const { pieces, query } = notebook();
    const writer = new ContentWriter({ query }, 'snapshot');

    writer.add(new Uint8Array(4_000_000));
    await writer.abandon();
    const written = [...pieces];
    await pause(100);

    expect(written).toEqual([]);
    expect(pieces).toEqual([]);
  });
});
