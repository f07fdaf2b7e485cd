import { join } from 'node:path';

/** The clone that is tested. */
export const PROJECT_DIR = join(__dirname, '../../../..');
