import { ok } from '@muster/domain';
import { COMMAND_LINE } from '../../access/terminal-actor';
import { badUsage } from '../../platform/commands/bad-usage';
import { type Command } from '../../platform/commands/command';
import { Audiences } from '../audiences.service';
import { toPack } from '../pack-row';
import { PackStore } from '../pack-store.service';
import { exportPack } from './export-pack';

const LIST: Command = {
  path: 'pack list',
  usage: 'pack list --force CODE',
  summary: 'Prints the packs of a force as JSON, newest quarter first.',
  options: { force: { type: 'string' } },
  async run({ app, print }, positionals, { force }) {
    if (typeof force !== 'string' || positionals.length > 0) return badUsage('name one force', this.usage);
    const rows = await app.get(PackStore).list(force, 'office');
    const packs = rows.map((row) => toPack(row, 'office'));
    print(JSON.stringify(packs, null, 2));
    return ok(undefined);
  },
};

const AUDIENCES: Command = {
  path: 'pack audiences',
  usage: 'pack audiences',
  summary: 'Lists the forums that packs are made for: id, name and reader, separated by tabs.',
  options: {},
  run({ app, print }) {
    const lines = app
      .get(Audiences)
      .list()
      .map(({ id, name, reader }) => `${id}\t${name}\t${reader}`);
    print(lines.join('\n'));
    return Promise.resolve(ok(undefined));
  },
};

const EXPORT: Command = {
  path: 'pack export',
  usage: 'pack export ID --out DIR',
  summary: 'Writes the files of a pack: HTML, ODS, and a zip file of CSV with metadata.',
  options: { out: { type: 'string' } },
  async run({ app, callerDir, print }, [id, ...rest], { out }) {
    if (id === undefined || rest.length > 0 || typeof out !== 'string') {
      return badUsage('name one pack and a folder', this.usage);
    }
    const files = await exportPack(app, id, { callerDir, out, actor: COMMAND_LINE });
    if (!files.ok) return files;
    print(JSON.stringify({ id, folder: out, files: files.value }));
    return ok(undefined);
  },
};

export const PACK_SHOW: readonly Command[] = [LIST, AUDIENCES, EXPORT];
