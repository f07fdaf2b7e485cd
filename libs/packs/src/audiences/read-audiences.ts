import { ok, type Refusal, refuse, type Result } from '@muster/domain';
import { type Audience, audienceSchema } from './audience';

/** What the audiences may name. */
export interface KnownToAudiences {
  /** Ids of the standing tables. */
  readonly tables: readonly string[];
}

/** The audiences in files, by name in the order of the alphabet, or one refusal that names every fault of every file at
 *  once. A file is named after the id in it; no two sections of an audience have one id; an annex names tables that exist. */
export function readAudiences(
  files: readonly { readonly name: string; readonly json: unknown }[],
  known: KnownToAudiences,
): Result<readonly Audience[], Refusal & { readonly code: 'audiences-broken' }> {
  const read = files.map(({ name, json }) => ({ name, ...readOne(name, json, known) }));
  const faults = read.flatMap(({ name, faults: of }) => of.map((fault) => `${name}: ${fault}`));
  if (files.length === 0) faults.push('there is no audience');
  if (faults.length > 0) {
    return refuse('audiences-broken', `the audiences of packs cannot be used. ${faults.join('; ')}.`);
  }
  const audiences = read.flatMap(({ audience }) => (audience ? [audience] : []));
  return ok(audiences.toSorted((one, other) => one.name.localeCompare(other.name, 'en')));
}

function readOne(
  name: string,
  json: unknown,
  { tables }: KnownToAudiences,
): { readonly audience: Audience | null; readonly faults: readonly string[] } {
  const parsed = audienceSchema.safeParse(json);
  if (!parsed.success) {
    const faults = parsed.error.issues.map(
      ({ path, message }) => `${path.map(String).join('.') || 'the file'}: ${message}`,
    );
    return { audience: null, faults };
  }
  const audience = parsed.data;
  const ids = audience.sections.map(({ id }) => id);
  const twice = ids.filter((id, at) => ids.indexOf(id) !== at);
  const unknown = audience.sections.flatMap((section) =>
    section.kind === 'annex' ? section.tables.filter((table) => !tables.includes(table)) : [],
  );
  return {
    audience,
    faults: [
      ...(name === `${audience.id}.json` ? [] : ['id: the file is named otherwise']),
      ...twice.map((id) => `sections: two have the id ${id}`),
      ...unknown.map((id) => `sections: there is no standing table ${id}`),
    ],
  };
}
