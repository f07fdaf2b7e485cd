import { formatParameter } from './format-parameter';
import { type Language } from './language';
import { type Message, type Messages } from './message';
import { type MessageSpecs, type ParameterKind, type ParametersOf } from './parameter-kind';

/** A part of the catalogue: what each message takes, and its texts. */
export interface Catalogue<Specs extends MessageSpecs> {
  readonly specs: Specs;
  readonly en: Messages<Specs, 'en'>;
  readonly cy: Messages<Specs, 'cy'>;
}

/** One message in one language. The compiler checks key and parameters. A count that decides on a plural form is matched by
 *  `Intl.PluralRules` of the language. Throws a TypeError for a parameter that is not what its kind says. */
export function say<Specs extends MessageSpecs, Key extends keyof Specs & string>(
  catalogue: Catalogue<Specs>,
  language: Language,
  key: Key,
  parameters: ParametersOf<Specs[Key]>,
): string {
  const given: Readonly<Record<string, ParametersOf<Specs[Key]>[keyof Specs[Key]]>> = parameters;
  const kinds: Readonly<Record<string, ParameterKind>> = catalogue.specs[key] ?? {};
  const message: Message<Language, string> = catalogue[language][key];
  return templateOf(language, message, given).replace(/\{(\w+)\}/g, (_, name: string) => {
    const [kind, value] = [kinds[name], given[name]];
    if (kind === undefined || value === undefined) throw new TypeError(`${key} has no parameter ${name}`);
    return formatParameter(language, kind, value);
  });
}

function templateOf(
  language: Language,
  message: Message<Language, string>,
  given: Readonly<Record<string, unknown>>,
): string {
  if (typeof message === 'string') return message;
  const form = new Intl.PluralRules(language).select(Number(given[message.by]));
  const forms: Readonly<Partial<Record<Intl.LDMLPluralRule, string>>> = message.forms;
  return forms[form] ?? message.forms.other;
}
