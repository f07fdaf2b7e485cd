import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import {
  aggregateMappingSchema,
  classificationSchema,
  processSchema,
  stageMappingSchema,
} from '@muster/domain';
import { type FigureRequest, readTable, type StageRequest, type TableContent } from '../src';
import { aScreenRequest } from './a-screen-request';

const FOLDER = join(__dirname, '../fixtures/counts');
const STAGES = { applied: 'applied', board: 'board', promoted: 'promoted' };

/** A fixture of a file of counts, read as a table. */
export function countFixture(path: string): TableContent {
  const reading = readTable(undefined, 1000);
  reading.write(readFileSync(join(FOLDER, `${path}.csv`)));
  return reading.finish();
}

/** The JSON beside a fixture, or nothing. */
function changesOf(path: string): object {
  const file = join(FOLDER, `${path}.json`);
  return existsSync(file) ? (JSON.parse(readFileSync(file, 'utf8')) as object) : {};
}

/** Three stages of an invented promotion by sex, changed key by key as the JSON beside the fixture says. */
export function aStageRequest(path: string): StageRequest {
  const { force, classifications, ladders } = aScreenRequest();
  return {
    process: processSchema.parse({
      kind: 'process',
      id: 'promotion',
      label: 'Promotion',
      source: 'invented',
      type: 'promotion',
      stages: Object.keys(STAGES).map((code) => ({ code, label: `Stage ${code}`, meaning: `Who ${code}.` })),
      outcome: 'promoted',
    }),
    mapping: stageMappingSchema.parse({
      kind: 'stage-mapping',
      id: 'smallest',
      label: 'Smallest mapping',
      groups: { sex: { column: 'sex' } },
      layout: { form: 'wide', stages: STAGES },
      ...changesOf(path),
    }),
    ...{ force, classifications, ladders },
  };
}

/** The standard columns, with reasons for leaving as the only list. */
export function aFigureRequest(path: string): FigureRequest {
  const names = ['measure', 'place', 'from', 'to', 'population', 'dimension', 'category', 'value', 'unit'];
  const columns = [...names, 'source', 'url', 'licence'].map((column) => [column, { column }]);
  const reasons = classificationSchema.parse({
    kind: 'classification',
    id: 'leaving-reason',
    dimension: 'leaving-reason',
    label: 'Reason for leaving',
    source: 'invented',
    categories: [
      ...['voluntary-resignation', 'ill-health', 'transfer-out', 'dismissal'].map((code) => ({
        code,
        label: code,
      })),
      { code: 'normal-retirement', label: 'Normal retirement' },
    ],
  });
  return {
    mapping: aggregateMappingSchema.parse({
      kind: 'aggregate-mapping',
      id: 'smallest',
      label: 'Smallest mapping',
      ...Object.fromEntries(columns),
      ...changesOf(path),
    }),
    classifications: [reasons],
    groupings: [],
    forces: new Set(['EXMP']),
  };
}
