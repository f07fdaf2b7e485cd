import { mkdir, writeFile } from 'node:fs/promises';
import { join, resolve } from 'node:path';
import { foiCsv, foiCsvw, foiWorkbook } from '@muster/disclosure';
import { ok, refuse } from '@muster/domain';
import { csvwName, odsOf } from '@muster/sheets';
import { COMMAND_LINE } from '../access/terminal-actor';
import { isUnusablePlace } from '../files/is-unusable-place';
import { badUsage } from '../platform/commands/bad-usage';
import { type Command } from '../platform/commands/command';
import { FoiTables } from './foi-tables.service';

const LIST: Command = {
  path: 'foi list',
  summary: 'Lists the standing tables for freedom of information requests: id and title, separated by tabs.',
  usage: 'foi list',
  options: {},
  run({ app, print }) {
    const lines = app
      .get(FoiTables)
      .list()
      .map(({ id, title }) => `${id}\t${title}`);
    print(lines.join('\n'));
    return Promise.resolve(ok(undefined));
  },
};

const EXPORT: Command = {
  path: 'foi export',
  summary: 'Writes a standing table from the release in force: CSV with its metadata, and ODS.',
  usage: 'foi export ID --force CODE --out DIR',
  options: { force: { type: 'string' }, out: { type: 'string' } },
  async run({ app, callerDir, print }, [id, ...more], { force, out }) {
    if (id === undefined || more.length > 0 || typeof force !== 'string' || typeof out !== 'string') {
      return badUsage('a table, a force and a folder are needed', EXPORT.usage);
    }
    const tables = app.get(FoiTables);
    const found = await tables.table(force, id, COMMAND_LINE);
    if (!found.ok) return found;
    const answer = found.value.toJSON();
    const title = tables.list().find((table) => table.id === id)?.title ?? id;
    const base = `muster-foi-${id}-${answer.force}-${answer.release.period}`;
    const name = `${base}.csv`;
    const workbook = foiWorkbook(answer, title);
    const files: readonly (readonly [string, string | Uint8Array])[] = [
      [name, foiCsv(answer)],
      [csvwName(name), foiCsvw(answer, title, name)],
      ...(workbook === null ? [] : [[`${base}.ods`, odsOf(workbook)] as const]),
    ];
    const folder = resolve(callerDir, out);
    try {
      await mkdir(folder, { recursive: true });
      for (const [file, content] of files) await writeFile(join(folder, file), content);
    } catch (fault) {
      if (!isUnusablePlace(fault)) throw fault;
      return refuse('folder-unusable', 'the folder cannot be written to; name another one.');
    }
    print(JSON.stringify({ folder, files: files.map(([file]) => file) }));
    return ok(undefined);
  },
};

export const FOI_COMMANDS: readonly Command[] = [LIST, EXPORT];
