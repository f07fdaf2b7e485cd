import { SPREADSHEET_LIMITS } from '../spreadsheet-limits';
import { TextCollector } from '../text-collector';
import { type XmlAttributes } from '../xml-reader';

/** Puts the text of an ODS cell together: paragraphs become lines; runs of white space count as one space, and spaces, tabs
 *  and line breaks that are meant have elements of their own. Source: OpenDocument 1.3 part 3, 6.1.2 and 6.1.3. */
export class OdsText {
  private readonly collector = new TextCollector();
  private depth = 0;
  private paragraphs = 0;
  private spaceBefore = true;

  open(tag: string, attributes: XmlAttributes): void {
    if (tag === 'text:p' || tag === 'text:h') {
      if (this.depth === 0 && this.paragraphs > 0) this.collector.add('\n');
      if (this.depth === 0) this.paragraphs += 1;
      this.depth += 1;
      this.spaceBefore = true;
    } else if (this.depth === 0) return;
    else if (tag === 'text:s') {
      const times = Math.min(Number(attributes['text:c'] ?? 1) || 1, SPREADSHEET_LIMITS.text);
      this.special(' '.repeat(Math.max(0, times)));
    } else if (tag === 'text:tab') this.special('\t');
    else if (tag === 'text:line-break') this.special('\n');
  }

  close(tag: string): void {
    if (tag === 'text:p' || tag === 'text:h') this.depth = Math.max(0, this.depth - 1);
  }

  text(found: string): void {
    if (this.depth === 0) return;
    const folded = found.replace(/[ \t\r\n]+/g, ' ');
    const shown = this.spaceBefore ? folded.replace(/^ /, '') : folded;
    if (shown === '') return;
    this.collector.add(shown);
    this.spaceBefore = shown.endsWith(' ');
  }

  /** The text so far; begins anew. */
  take(): string {
    this.paragraphs = 0;
    this.depth = 0;
    return this.collector.take();
  }

  private special(characters: string): void {
    this.collector.add(characters);
    this.spaceBefore = false;
  }
}
