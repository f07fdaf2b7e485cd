import { UnreadableFile } from '../../unreadable-file';
import { SPREADSHEET_LIMITS } from '../spreadsheet-limits';
import { type XmlAttributes } from '../xml-reader';

/** The styles of sheets that hide them, found while the styles of an ODS document pass by. */
export class OdsTableStyles {
  private readonly hidden = new Set<string>();
  private style: string | undefined;

  open(tag: string, attributes: XmlAttributes): void {
    if (tag === 'style:style' && attributes['style:family'] === 'table')
      this.style = attributes['style:name'];
    else if (tag === 'style:table-properties' && attributes['table:display'] === 'false') {
      if (this.style !== undefined) this.hidden.add(this.style);
      if (this.hidden.size > SPREADSHEET_LIMITS.hiddenStyles) throw new UnreadableFile('spreadsheet-bomb');
    }
  }

  close(tag: string): void {
    if (tag === 'style:style') this.style = undefined;
  }

  hides(style: string | undefined): boolean {
    return style !== undefined && this.hidden.has(style);
  }
}
