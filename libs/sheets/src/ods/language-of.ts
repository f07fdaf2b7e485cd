import { escapeXml } from './escape-xml';

/** The language and country of a tag: `en-GB` is `en` and `GB`; a tag without country has `none`. */
export function languageOf(tag: string): { readonly language: string; readonly country: string } {
  const [language = 'none', country = 'none'] = tag.split('-');
  return { language: escapeXml(language), country: escapeXml(country) };
}
