import { readDefinitionFile } from '@muster/domain';
import { ok, refuse } from '@muster/domain';
import { type Command } from '../platform/commands/command';
import { DefinitionSaving } from './definition-saving.service';
import { readJsonFile } from './read-json-file';

export const DEFINE: Command = {
  path: 'define',
  summary:
    'Saves a definition or a bundle of them: classification, grouping, crosswalk, ladder, force, mapping.',
  usage: 'define FILE.json',
  options: {},
  async run({ app, callerDir, print }, [file]) {
    if (file === undefined) return refuse('bad-usage', 'name the file; usage: muster define FILE.json');
    const content = readJsonFile(callerDir, file);
    if (!content.ok) return content;
    const read = readDefinitionFile(content.value);
    if (!read.ok) return read;
    const saved = await app.get(DefinitionSaving).save(read.value, 'command-line');
    if (!saved.ok) return saved;
    print(JSON.stringify({ definitions: saved.value }, null, 2));
    return ok(undefined);
  },
};
