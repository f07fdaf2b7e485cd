import { LISTENER_OPTIONS, ok, type Refusal, refuse, type Result } from '@muster/domain';
import { mergeTreeFaults } from './merge-tree-faults';
import { type ThemeTaxonomy, themeTaxonomySchema } from './theme-taxonomy';

/** The themes in a file, or one refusal that names every fault at once: a shape that does not fit, a code that is missing
 *  in its tree or stands twice, an option that colleagues cannot choose, no theme `other`. */
export function readThemes(
  json: unknown,
): Result<ThemeTaxonomy, Refusal & { readonly code: 'themes-broken' }> {
  const read = themeTaxonomySchema.safeParse(json);
  if (!read.success) {
    return broken(
      read.error.issues.map(({ path, message }) => `${path.map(String).join('.') || 'the file'}: ${message}`),
    );
  }
  const { themes, themeTree, options, optionTree } = read.data;
  const chosen = options.map(({ code }) => code);
  const faults = [
    ...mergeTreeFaults(
      'themes',
      themeTree,
      themes.map(({ code }) => code),
    ),
    ...mergeTreeFaults('options', optionTree, chosen),
    ...(themes.some(({ code }) => code === 'other') ? [] : ['themes: there is no theme other']),
    ...LISTENER_OPTIONS.filter((code) => !chosen.includes(code)).map(
      (code) => `options: ${code} can be chosen and is missing`,
    ),
    ...chosen
      .filter((code) => !LISTENER_OPTIONS.some((option) => option === code))
      .map((code) => `options: ${code} cannot be chosen`),
  ];
  return faults.length > 0 ? broken(faults) : ok(read.data);
}

function broken(faults: readonly string[]): Result<never, Refusal & { readonly code: 'themes-broken' }> {
  return refuse('themes-broken', `the themes cannot be used. ${faults.join('; ')}.`);
}
