import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { Inject, Injectable } from '@nestjs/common';
import { type BoardRules, readBoardRules } from '@muster/disclosure';
import { type Configuration } from '../platform/configuration';
import { CONFIGURATION } from '../platform/tokens';

/** The rules of the board position that came with the program, which every page takes the age of stale figures from. */
@Injectable()
export class BoardRulesService {
  readonly rules: BoardRules;

  /** Throws when the file is missing or does not fit, so that the program does not start. */
  constructor(@Inject(CONFIGURATION) { projectDir }: Configuration) {
    const file = join(projectDir, 'definitions/board/position.json');
    const read = readBoardRules(JSON.parse(readFileSync(file, 'utf8')));
    if (!read.ok) throw new Error(read.refusal.message);
    this.rules = read.value;
  }
}
