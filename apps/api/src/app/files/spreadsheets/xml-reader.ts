import { SaxesParser } from 'saxes';
import { UnreadableFile } from '../unreadable-file';
import { SPREADSHEET_LIMITS } from './spreadsheet-limits';

export type XmlAttributes = Readonly<Record<string, string>>;

/** Who wants the content of an XML part, in the order of the document. */
export interface XmlSink {
  open(name: string, attributes: XmlAttributes): void;
  close(name: string): void;
  /** Text between tags; what stands between two tags comes at once. */
  text(text: string): void;
}

/** Reads one XML part of a workbook in pieces. Names with the prefix of the root (or none) come without it, all others as
 *  they are written; attributes always as they are. Throws `UnreadableFile` for malformed XML, another encoding than UTF-8, a document type, too many levels,
 *  or text without end between two tags. */
export class XmlReader {
  private readonly parser = new SaxesParser<{ xmlns: false; position: false }>({
    xmlns: false,
    position: false,
  });
  private readonly decoder = new TextDecoder('utf-8', { fatal: true });
  private depth = 0;
  private sinceTag = 0;
  private prefix: string | undefined;

  constructor(sink: XmlSink) {
    const { parser } = this;
    parser.on('error', () => damaged());
    parser.on('xmldecl', ({ encoding }) => {
      if (encoding !== undefined && encoding.toLowerCase() !== 'utf-8') damaged();
    });
    parser.on('doctype', () => {
      throw new UnreadableFile('spreadsheet-document-type');
    });
    parser.on('opentag', ({ name, attributes }) => {
      this.sinceTag = 0;
      this.depth += 1;
      if (this.depth > SPREADSHEET_LIMITS.depth) throw new UnreadableFile('spreadsheet-deep-xml');
      this.prefix ??= name.slice(0, name.indexOf(':') + 1);
      sink.open(this.local(name), attributes);
    });
    parser.on('closetag', ({ name }) => {
      this.sinceTag = 0;
      this.depth -= 1;
      sink.close(this.local(name));
    });
    parser.on('text', (text) => sink.text(text));
    parser.on('cdata', (text) => sink.text(text));
  }

  write(bytes: Uint8Array): void {
    this.feed(() => this.decoder.decode(bytes, { stream: true }));
  }

  finish(): void {
    this.feed(() => this.decoder.decode());
    this.parser.close();
  }

  private feed(decode: () => string): void {
    const text = decodeOrDamaged(decode);
    this.sinceTag += text.length;
    this.parser.write(text);
    if (this.sinceTag > SPREADSHEET_LIMITS.charactersBetweenTags)
      throw new UnreadableFile('spreadsheet-bomb');
  }

  private local(name: string): string {
    const { prefix } = this;
    return prefix && name.startsWith(prefix) ? name.slice(prefix.length) : name;
  }
}

function decodeOrDamaged(decode: () => string): string {
  try {
    return decode();
  } catch {
    return damaged();
  }
}

function damaged(): never {
  throw new UnreadableFile('damaged-spreadsheet');
}
