import { type IsWithheld } from './read-withheld';

/** Signature (11 bytes), flags (4) and length of the header extension (4), which is 0. */
const HEADER_BYTES = 19;
const PERSON_BYTES = 16;

/** One piece of the unpacked binary COPY stream, by its place. */
export interface ContentPiece {
  readonly seq: number;
  readonly bytes: Buffer;
}

/** How the rows of the stream are read and what is put into them. */
export interface WithholdingPlan {
  /** Columns of the stream in its order. */
  readonly columns: readonly string[];
  /** Column -> the id that stands for *withheld by notice*; the other columns are left alone. */
  readonly ids: ReadonlyMap<string, number>;
  readonly isWithheld: IsWithheld;
}

/** Puts *withheld by notice* into the covered columns of each withheld person, except where the dimension is not held
 *  (id 0), and gives back the pieces that differ now. Nothing changes its length, so pieces keep their borders, also
 *  where a row goes across one. Throws when the stream is not what `columns` say. */
export async function* withholdRows(
  pieces: AsyncIterable<ContentPiece>,
  plan: WithholdingPlan,
): AsyncGenerator<ContentPiece> {
  const rows = new RowPatch(plan);
  let last: { piece: ContentPiece; changed: boolean } | null = null;
  for await (const piece of pieces) {
    const { head, changed } = rows.take(piece.bytes);
    if (last) {
      if (head.length > last.piece.bytes.length) throw new Error('A row of kept content is too long');
      const tail = last.piece.bytes.subarray(last.piece.bytes.length - head.length);
      const spilt = !head.equals(tail);
      head.copy(tail);
      if (last.changed || spilt) yield last.piece;
    }
    last = { piece, changed };
  }
  rows.end();
  if (last?.changed) yield last.piece;
}

/** Walks the rows of a stream that comes in pieces. */
class RowPatch {
  private readonly person: number;
  private readonly replacements: readonly (number | undefined)[];
  /** The beginning of a row whose rest is in the next piece. */
  private open: Buffer = Buffer.alloc(0);
  private started = false;
  private ended = false;

  constructor(private readonly plan: WithholdingPlan) {
    this.person = plan.columns.indexOf('person');
    if (this.person < 0) throw new Error('Kept content without people');
    this.replacements = plan.columns.map((column) => plan.ids.get(column));
  }

  /** Patches `bytes` in place. `head`: what the beginning of its first row, which stands at the end of the piece before,
   *  has become. */
  take(bytes: Buffer): { readonly head: Buffer; readonly changed: boolean } {
    const carried = this.open.length;
    const joined = carried === 0 ? bytes : Buffer.concat([this.open, bytes]);
    const before = carried === 0 ? null : Buffer.from(joined.subarray(carried));
    let at = this.started ? 0 : HEADER_BYTES;
    if (at > joined.length) throw new Error('Kept content is cut off');
    this.started = true;
    let changed = false;
    for (;;) {
      const offsets = this.offsetsOf(joined, at);
      if (offsets === null) break;
      if (this.patch(joined, offsets)) changed = true;
      at = offsets.at(-1) ?? at;
    }
    this.open = Buffer.from(joined.subarray(this.ended ? joined.length : at));
    if (before) {
      joined.copy(bytes, 0, carried);
      changed = !before.equals(bytes);
    }
    return { head: joined.subarray(0, carried), changed };
  }

  /** Throws unless the stream came to its end. */
  end(): void {
    if (!this.ended) throw new Error('Kept content is cut off');
  }

  /** Where the fields of the row at `start` begin (after their lengths), and where the next row does; null when the row is
   *  not complete or there is none. */
  private offsetsOf(bytes: Buffer, start: number): readonly number[] | null {
    if (this.ended || bytes.length - start < 2) return null;
    const fields = bytes.readInt16BE(start);
    if (fields === -1) {
      this.ended = true;
      return null;
    }
    if (fields !== this.plan.columns.length) throw new Error('A row of kept content has other columns');
    const offsets: number[] = [];
    let at = start + 2;
    for (let field = 0; field < fields; field += 1) {
      if (bytes.length - at < 4) return null;
      const length = Math.max(0, bytes.readInt32BE(at));
      at += 4;
      offsets.push(at);
      at += length;
    }
    if (at > bytes.length) return null;
    offsets.push(at);
    return offsets;
  }

  private patch(bytes: Buffer, offsets: readonly number[]): boolean {
    const person = offsets[this.person] ?? 0;
    if (!this.plan.isWithheld(bytes.subarray(person, person + PERSON_BYTES))) return false;
    let changed = false;
    this.replacements.forEach((id, field) => {
      const at = offsets[field] ?? 0;
      if (id === undefined || bytes.readInt16BE(at) === 0 || bytes.readInt16BE(at) === id) return;
      bytes.writeInt16BE(id, at);
      changed = true;
    });
    return changed;
  }
}
