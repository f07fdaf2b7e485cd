import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { Inject, Injectable } from '@nestjs/common';
import {
  type BoardQuestion,
  boardQuestionsSchema,
  type DisclosurePolicy,
  readPolicy,
} from '@muster/disclosure';
import { type Configuration } from '../platform/configuration';
import { CONFIGURATION } from '../platform/tokens';

/** The disclosure policy that came with the program. It is a file and no setting: changing a number is a change of the
 *  program, which somebody reviews. */
@Injectable()
export class ReleasePolicy {
  readonly current: DisclosurePolicy;
  /** What boards usually ask, which a release is measured by. */
  readonly questions: readonly BoardQuestion[];

  /** Throws when a file is missing or breaks a floor, so that the program does not start. */
  constructor(@Inject(CONFIGURATION) { projectDir }: Configuration) {
    const folder = join(projectDir, 'definitions', 'disclosure');
    const read = readPolicy(readJson(join(folder, 'release-policy.json')));
    if (!read.ok) throw new Error(read.refusal.message);
    this.current = read.value;
    this.questions = boardQuestionsSchema.parse(readJson(join(folder, 'board-questions.json'))).questions;
  }
}

function readJson(file: string): unknown {
  return JSON.parse(readFileSync(file, 'utf8'));
}
