import { ok, refuse, type Refusal, type Result } from '@muster/domain';
import { type CommandContext } from '../platform/commands/command';
import { DefinitionsService } from '../definitions/definitions.service';
import { PublishedReleases } from './published-releases.service';

/** The force with published releases, when there is one alone: a command that names no force means that one. */
export async function onlyForce(app: CommandContext['app']): Promise<Result<string, Refusal>> {
  const published: string[] = [];
  for (const { code } of await app.get(DefinitionsService).forces()) {
    if ((await app.get(PublishedReleases).list(code)).length > 0) published.push(code);
  }
  const [only, ...others] = published;
  if (only === undefined) return refuse('period-without-release', 'no force has a published release yet.');
  return others.length === 0
    ? ok(only)
    : refuse('bad-usage', 'several forces have releases: name one with --force CODE.');
}
