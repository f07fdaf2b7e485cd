import { type WrittenCell } from '../layout/sheet';
import { escapeXml } from './escape-xml';
import { shownDay } from './shown-day';
import { shownNumber } from './shown-number';

/** One cell as an element. `style` is the style of its number or day, where it is one; `numeric` whether its column holds figures,
 *  so that a symbol stands below them. */
export function cellXml(cell: WrittenCell, numeric: boolean, style: string): string {
  switch (cell.kind) {
    case 'number': {
      const fixed = cell.value.toFixed(cell.decimals);
      // What rounds to 0 from below is 0.
      const value = Number(fixed) === 0 ? fixed.replace('-', '') : fixed;
      const shown = `${shownNumber(value)} ${cell.mark ?? ''}`;
      return element(`float" office:value="${value}`, style, shown);
    }
    case 'day':
      return element(
        `date" office:date-value="${cell.day}`,
        style,
        `${shownDay(cell.day)} ${cell.mark ?? ''}`,
      );
    case 'symbol':
      return textCellXml(cell.symbol, numeric ? 'figure' : 'words');
    case 'text':
      return textCellXml(cell.text, numeric ? 'figure' : 'words');
    case 'sheet': {
      const name = escapeXml(cell.name);
      const link = `<text:a xlink:type="simple" xlink:href="#'${name}'.A1">${name}</text:a>`;
      return `<table:table-cell office:value-type="string" table:style-name="words"><text:p>${link}</text:p></table:table-cell>`;
    }
  }
}

/** A cell of text: whatever it begins with, it is no formula, because a formula would be an attribute. */
export function textCellXml(text: string, style: string): string {
  return element('string', style, text);
}

function element(type: string, style: string, shown: string): string {
  return `<table:table-cell office:value-type="${type}" table:style-name="${style}"><text:p>${escapeXml(shown)}</text:p></table:table-cell>`;
}
