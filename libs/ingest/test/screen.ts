import { type ScreenOutcome, type ScreenRequest, screenSnapshot } from '../src';

/** Screens a whole file, in chunks of the given size, and gathers the blocks that it emits. */
export function screen(
  bytes: Uint8Array,
  request: ScreenRequest,
  chunk = 65_536,
): { readonly outcome: ScreenOutcome; readonly copy: Uint8Array; readonly hopeless: boolean } {
  const blocks: Uint8Array[] = [];
  const emit = (block: Uint8Array): void => void blocks.push(block);
  const snapshot = screenSnapshot(request);
  for (let at = 0; at < bytes.length; at += chunk) snapshot.write(bytes.subarray(at, at + chunk), emit);
  const outcome = snapshot.finish(emit);
  return { outcome, copy: new Uint8Array(Buffer.concat(blocks)), hopeless: snapshot.hopeless };
}
