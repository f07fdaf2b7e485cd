import { type EntryBody, type OpenedCase, type OpenedEntry, type SealedEntry } from '@muster/case-protocol';
import { type CaseFile, type CaseWritten } from '@muster/contracts';

/** An open case after its listener has written to it, without asking the server for what this browser knows itself. */
export function advanceCase(
  { file, opened }: { readonly file: CaseFile; readonly opened: OpenedCase },
  sealed: readonly SealedEntry[],
  bodies: readonly EntryBody[],
  { state }: CaseWritten,
  on: string,
): { readonly file: CaseFile; readonly opened: OpenedCase } {
  const author = opened.reader ?? 'not-known';
  const entries = bodies.flatMap((body, at): OpenedEntry[] => {
    const of = sealed[at];
    return of ? [{ seq: of.seq, id: of.id, body, author, on }] : [];
  });
  const last = sealed.at(-1);
  return {
    file: {
      ...file,
      state,
      entries: [...file.entries, ...sealed.map((each) => ({ ...each, removedOn: null }))],
    },
    opened: {
      ...opened,
      entries: [...opened.entries, ...entries],
      head: last ? { count: last.seq + 1, digest: last.digest } : opened.head,
    },
  };
}
