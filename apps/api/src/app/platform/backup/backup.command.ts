import { createWriteStream, existsSync } from 'node:fs';
import { rename, rm } from 'node:fs/promises';
import { resolve } from 'node:path';
import { Readable } from 'node:stream';
import { pipeline } from 'node:stream/promises';
import { createZstdCompress } from 'node:zlib';
import { ok, refuse } from '@muster/domain';
import { type DataSource } from 'typeorm';
import { getDataSourceToken } from '@nestjs/typeorm';
import { AuditTrail } from '../../access/audit-trail.service';
import { type Command } from '../commands/command';
import { type OpenDatabase } from '../open-database';
import { CLOCK, DATABASE } from '../tokens';
import { writeBackup } from './write-backup';

/** `muster backup FILE`: the whole database, without keys, while people go on working. */
export const BACKUP: Command = {
  path: 'backup',
  usage: 'backup FILE',
  summary: 'Writes the whole database (not the keys) to a new file; works while the server runs.',
  options: {},
  async run({ app, callerDir, print, note }, [name]) {
    if (name === undefined) return refuse('bad-usage', 'name the file to write; usage: muster backup FILE');
    const file = resolve(callerDir, name);
    if (existsSync(file)) return refuse('file-exists', 'that file exists already; name a new one.');
    const database = app.get<OpenDatabase>(DATABASE);
    const now = app.get<() => Date>(CLOCK)();
    const unfinished = `${file}.unfinished`;
    try {
      await pipeline(
        Readable.from(writeBackup(database.address.owner, now)),
        createZstdCompress(),
        createWriteStream(unfinished, { mode: 0o600, flags: 'wx' }),
      );
      await rename(unfinished, file);
    } catch (fault) {
      await rm(unfinished, { force: true });
      if (
        fault instanceof Error &&
        'code' in fault &&
        ['ENOENT', 'EACCES', 'EISDIR', 'EEXIST'].includes(String(fault.code))
      ) {
        return refuse(
          'file-not-writable',
          'the backup file cannot be written there; name a file in a folder that you may write to.',
        );
      }
      throw fault;
    }
    await app.get(AuditTrail).append(app.get<DataSource>(getDataSourceToken()), {
      actor: 'command-line',
      action: 'backup.create',
      object: '',
      outcome: 'done',
    });
    print(JSON.stringify({ file, createdAt: now.toISOString() }));
    note(
      'The keys are not in it: without them the backup cannot be continued. Export them too: muster keys export FILE',
    );
    return ok(undefined);
  },
};
