import { headerWords } from './header-words';

/** Words that make "... name" the name of a thing, not of a person. */
const THINGS =
  /\b(unit|rank|grade|department|dept|station|team|squad|command|division|directorate|district|area|region|force|borough|ward|location|site|building|role|job|post|position|contract|type|group|category|code|course|organisation|organization|org|branch|portfolio|section|function|ethnicity|religion|lpa|bcu|file|column|reason)\b/;
const CONTACT =
  /\b(e ?mails?|telephone|phone|mobile( (no|number|phone|tel))?|tel( (no|number))?|fax|post ?code|zip( code)?|street|twitter|facebook)\b|\baddress|email|surname|forename|firstname|lastname|fullname|middlename|username/;
const NUMBERS =
  /\b(nino|ni ?(no|num|number)|national insurance|passport|nhs (no|number)|driving licence|bank account|sort code|next of kin|photo(graph)?|initials)\b|nino/;
const IDENTIFIERS =
  /\b(collar|warrant|shoulder|shield|badge)\b|\b(staff|employee|payroll|pay|personnel|personal|assignment) (no|num|number|id|ref|reference)\b|\b(dob|date of birth|birth ?date|birthday)\b|collar|warrant|dateofbirth/;

/** Whether a column name announces names, contact details or official numbers. With `strict` also identifiers and dates
 *  of birth, which a mapping may use as the person reference or for age bands but must not leave lying in the file. */
export function looksLikePersonalHeader(header: string, strict: boolean): boolean {
  const words = headerWords(header);
  if (
    CONTACT.test(words) ||
    NUMBERS.test(words) ||
    /\b(last|first|middle|full|given|family|known|preferred|maiden|birth) ?names?\b/.test(words)
  )
    return true;
  if (/\bnames?\b/.test(words) && !THINGS.test(words)) return true;
  return strict && IDENTIFIERS.test(words);
}
