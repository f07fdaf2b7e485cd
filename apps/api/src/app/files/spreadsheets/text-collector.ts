import { SPREADSHEET_LIMITS } from './spreadsheet-limits';

/** Puts the text of a cell together from the pieces in which it stands in the XML, up to the length that is kept. */
export class TextCollector {
  private collected = '';

  add(text: string): void {
    if (this.collected.length < SPREADSHEET_LIMITS.text) this.collected += text;
  }

  /** The text so far; begins anew. */
  take(): string {
    const text = this.collected;
    this.collected = '';
    return text.length > SPREADSHEET_LIMITS.text ? text.slice(0, SPREADSHEET_LIMITS.text) : text;
  }
}
