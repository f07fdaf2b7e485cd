import { isoDate } from '../iso-date';
import { plainNumber } from '../plain-number';
import { type XmlAttributes } from '../xml-reader';

const ZEROS_FIRST = /^0\d+$/;

/** The value of an ODS cell as text, by what the cell holds and what it shows: numbers as they are (or with the leading
 *  zeros that are shown), days in ISO 8601 whatever is shown, booleans as TRUE and FALSE, everything else as shown.
 *  Source: OpenDocument 1.3 part 3, 19.385 and 19.386. */
export function odsValue(attributes: XmlAttributes, shown: string): string {
  const value = attributes['office:value'];
  switch (attributes['office:value-type']) {
    case 'float':
    case 'percentage':
    case 'currency':
      if (value === undefined) return shown;
      return ZEROS_FIRST.test(shown) && Number(shown) === Number(value) ? shown : plainNumber(value);
    case 'date':
      return isoDate(attributes['office:date-value'] ?? shown, shown.includes(':'));
    case 'boolean':
      return (attributes['office:boolean-value'] ?? shown).toUpperCase();
    case 'time':
      return shown || (attributes['office:time-value'] ?? '');
    default:
      return shown || (attributes['office:string-value'] ?? '');
  }
}
