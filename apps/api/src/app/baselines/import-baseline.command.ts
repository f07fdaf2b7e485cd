import { baselineMappingSchema, describeSchemaIssues, ok, refuse } from '@muster/domain';
import { DefinitionSaving } from '../definitions/definition-saving.service';
import { readJsonFile } from '../definitions/read-json-file';
import { type Command } from '../platform/commands/command';
import { buildBaselineTable } from './build-baseline-table';
import { readCounts } from './read-counts';

export const IMPORT_BASELINE: Command = {
  path: 'import baseline',
  summary: 'Loads a table of population counts, one area a row, to compare a workforce with.',
  usage: 'import baseline FILE --mapping FILE.json',
  options: { mapping: { type: 'string' } },
  async run({ app, callerDir, print }, [file], { mapping: mappingFile }) {
    if (file === undefined || typeof mappingFile !== 'string') {
      return refuse(
        'bad-usage',
        'name the file and the mapping; usage: muster import baseline FILE --mapping FILE.json',
      );
    }
    const content = readJsonFile(callerDir, mappingFile);
    if (!content.ok) return content;
    const mapping = baselineMappingSchema.safeParse(content.value);
    if (!mapping.success) return refuse('mapping-invalid', describeSchemaIssues(mapping.error));
    const rows = readCounts(callerDir, file, mapping.data.delimiter);
    if (!rows.ok) return rows;
    const table = buildBaselineTable(rows.value, mapping.data);
    if (!table.ok) return table;
    const saved = await app.get(DefinitionSaving).save([table.value], 'command-line');
    if (!saved.ok) return saved;
    const { id, base, areas } = table.value;
    print(JSON.stringify({ baseline: { id, base, areas: areas.length }, definitions: saved.value }, null, 2));
    return ok(undefined);
  },
};
