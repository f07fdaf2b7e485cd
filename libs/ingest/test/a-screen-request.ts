import {
  type Classification,
  classificationSchema,
  type Force,
  forceSchema,
  type RankLadder,
  rankLadderSchema,
  snapshotMappingSchema,
  toReferenceDate,
} from '@muster/domain';
import { type ScreenRequest } from '../src';

/** What a fixture may change; the mapping is merged key by key into the smallest one. */
export interface RequestChanges {
  readonly mapping?: Record<string, unknown>;
  readonly asAt?: string;
  readonly extraSlots?: Record<string, number>;
  readonly vocabulary?: Record<string, string[]>;
  readonly usedClassifications?: Record<string, string[]>;
  readonly crosswalks?: ScreenRequest['crosswalks'];
  readonly pseudonymise?: (normalised: string) => Uint8Array;
}

/** A request for an invented force: as at 31 March 2026, asked on 1 April 2026. */
export function aScreenRequest(changes: RequestChanges = {}): ScreenRequest {
  return {
    mapping: snapshotMappingSchema.parse({ ...MAPPING, ...changes.mapping }),
    force: FORCE,
    classifications: new Map(CLASSIFICATIONS.map((classification) => [classification.id, classification])),
    ladders: LADDERS,
    usedClassifications: new Map(Object.entries(changes.usedClassifications ?? {})),
    crosswalks: changes.crosswalks ?? [],
    extraSlots: changes.extraSlots ?? {},
    asAt: toReferenceDate(changes.asAt ?? '2026-03-31'),
    today: toReferenceDate('2026-04-01'),
    vocabulary: changes.vocabulary ?? {},
    pseudonymise: changes.pseudonymise ?? bytesOfText,
  };
}

/** A transparent stand-in for the keyed pseudonym: the text itself, in 16 bytes. */
function bytesOfText(normalised: string): Uint8Array {
  const bytes = new Uint8Array(16);
  bytes.set(new TextEncoder().encode(normalised).subarray(-16));
  return bytes;
}

const MAPPING = {
  kind: 'mapping',
  id: 'smallest',
  label: 'Smallest mapping',
  person: { column: 'id' },
  dimensions: { sex: { column: 'sex' } },
};

const CLASSIFICATIONS: readonly Classification[] = [
  ['sex', 'sex', { F: 'Female', M: 'Male' }],
  ['ethnicity-other', 'ethnicity', { W1: 'white – British', B1: 'Black - African', B3: 'Black - Caribbean' }],
  [
    'ethnicity',
    'ethnicity',
    { W1: 'White - British', B1: 'Black - Caribbean', B2: 'Black - African', NS: 'Not stated' },
  ],
  ['disability', 'disability', { disabled: 'Yes', 'not-disabled': 'No' }],
].map(([id, dimension, labels]) =>
  classificationSchema.parse({
    kind: 'classification',
    id,
    dimension,
    label: id,
    source: 'invented',
    categories: Object.entries(labels as object).map(([code, label]) => ({ code, label })),
  }),
);

const LADDERS: readonly RankLadder[] = [
  ['officer-ranks', 'officer', { constable: 'Constable', sergeant: 'Sergeant' }],
  ['special-ranks', 'special', { 'special-constable': 'Constable', 'special-sergeant': 'Sergeant' }],
].map(([id, workforceType, labels]) =>
  rankLadderSchema.parse({
    kind: 'rank-ladder',
    id,
    label: id,
    source: 'invented',
    workforceType,
    ranks: Object.entries(labels as object).map(([code, label], index) => ({
      code,
      label,
      order: index + 1,
    })),
  }),
);

const FORCE: Force = forceSchema.parse({
  kind: 'force',
  id: 'exmp',
  code: 'EXMP',
  name: 'Example Constabulary',
  classifications: { sex: 'sex', ethnicity: 'ethnicity', disability: 'disability' },
  rankLadders: ['officer-ranks', 'special-ranks'],
});
