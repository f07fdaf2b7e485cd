import { resolve } from 'node:path';
import { type INestApplicationContext } from '@nestjs/common';
import { type PackDownload } from '@muster/contracts';
import { type DisclosedTable } from '@muster/disclosure';
import { type Refusal, type Result } from '@muster/domain';
import { PACK_FORMATS } from '@muster/packs';
import { PackReader } from '../pack-reader.service';
import { writePackFiles } from './write-pack-files';

/** Takes a pack in every format and writes it into a folder, which is named as seen from where the command was typed. */
export async function exportPack(
  app: INestApplicationContext,
  id: string,
  { callerDir, out, actor }: { readonly callerDir: string; readonly out: string; readonly actor: string },
): Promise<Result<readonly string[], Refusal>> {
  const files: DisclosedTable<PackDownload>[] = [];
  for (const format of PACK_FORMATS) {
    const file = await app.get(PackReader).file(id, format, 'office', actor);
    if (!file.ok) return file;
    files.push(file.value);
  }
  return writePackFiles(resolve(callerDir, out), files);
}
