import { ANNOTATION_KINDS } from '@muster/domain';
import { z } from 'zod';
import { daySchema } from './day';
import { quarterSchema } from './release';

/** `built` is a draft; from `frozen` on nothing of it changes; `archived` was published and has been replaced or withdrawn;
 *  `discarded` never was. */
export const PACK_STATES = ['built', 'frozen', 'approved', 'published', 'archived', 'discarded'] as const;
export type PackState = (typeof PACK_STATES)[number];

/** As whom a pack reads its release: external scrutiny reads what staff networks read. */
export const PACK_READERS = ['board', 'network'] as const;
export type PackReader = (typeof PACK_READERS)[number];

/** What an analyst asks for. */
export const packRequestSchema = z
  .strictObject({
    force: z.string().max(20),
    audience: z.string().max(60),
    period: quarterSchema,
    /** Day of the meeting that it is for: how old a rating is then is told. */
    meeting: daySchema.optional(),
    purpose: z.string().max(200).optional(),
  })
  .meta({ title: 'PackRequest' });
export type PackRequest = z.infer<typeof packRequestSchema>;

/** A piece of a sentence; a number leads to where it comes from. */
export const packRunSchema = z.strictObject({
  text: z.string(),
  /** Id of a trace; null for words. */
  trace: z.string().nullable(),
});
export type PackRun = z.infer<typeof packRunSchema>;

/** One sentence. */
const sentenceSchema = z.array(packRunSchema).min(1);
export type PackSentence = z.infer<typeof sentenceSchema>;

export const packCellSchema = z.strictObject({
  text: z.string(),
  /** What a screen reader says when the text is a symbol. */
  meaning: z.string().optional(),
  /** Number behind the text; null: no number. */
  sort: z.union([z.number(), z.string()]).nullable(),
  /** Id of a trace; null where there is no number to trace. */
  trace: z.string().nullable(),
});
export type PackCell = z.infer<typeof packCellSchema>;

export const packTableSchema = z.strictObject({
  caption: z.string(),
  columns: z
    .array(
      z.strictObject({ id: z.string(), header: z.string(), numeric: z.boolean(), rowHeader: z.boolean() }),
    )
    .min(1),
  rows: z.array(z.strictObject({ id: z.string(), cells: z.array(packCellSchema) })),
  symbols: z.array(z.strictObject({ symbol: z.string(), meaning: z.string() })),
});
export type PackTable = z.infer<typeof packTableSchema>;

/** One figure of a pack: what a reader is told of it, its table and its download. */
export const packBlockSchema = z.strictObject({
  /** Unique in the pack; an anchor. */
  id: z.string(),
  title: z.string(),
  subtitle: z.string(),
  sentences: z.array(sentenceSchema),
  table: packTableSchema.nullable(),
  /** Rows of the download, header first; null without a table. */
  csv: z.strictObject({ fileName: z.string(), rows: z.array(z.array(z.string())) }).nullable(),
  notes: z.array(z.string()),
});
export type PackBlock = z.infer<typeof packBlockSchema>;

const PACK_SECTION_KINDS = ['position', 'figures', 'reasons', 'quality', 'commitments', 'annex'] as const;

export const packSectionSchema = z.strictObject({
  id: z.string(),
  kind: z.enum(PACK_SECTION_KINDS),
  title: z.string(),
  sentences: z.array(sentenceSchema),
  blocks: z.array(packBlockSchema),
  notes: z.array(z.string()),
});
export type PackSection = z.infer<typeof packSectionSchema>;

/** Where one number comes from: everything that somebody needs who wants to work it out again. */
export const packTraceSchema = z.strictObject({
  id: z.string(),
  /** Block it stands in. */
  block: z.string(),
  /** Whose number it is and of what: `Black officers: Share`. */
  label: z.string(),
  value: z.string(),
  formula: z.string(),
  numerator: z.string(),
  denominator: z.string(),
  exclusions: z.string(),
  definition: z.strictObject({ id: z.string(), version: z.string() }),
  /** Null: a number of a register or of totals that no release holds. */
  release: z.strictObject({ id: z.string(), period: quarterSchema }).nullable(),
  /** Day of the snapshot, or the last day of what the number is about. */
  asAt: z.string(),
  /** Released cells, each behind the quarter of its release: `2026-Q1 officer|stock||ethnicity=black`. */
  cells: z.array(z.string()),
});
export type PackTrace = z.infer<typeof packTraceSchema>;

/** A dated remark of the force: a policy, an intake, a change of system, a break. */
export const packAnnotationSchema = z.strictObject({
  day: z.string(),
  kind: z.enum(ANNOTATION_KINDS),
  text: z.string(),
});
export type PackAnnotation = z.infer<typeof packAnnotationSchema>;

/** A whole pack. It holds no clock and no account: built twice from the same release it is the same, byte for byte. */
export const packDocumentSchema = z
  .object({
    version: z.literal(1),
    audience: z.strictObject({
      id: z.string(),
      version: z.string(),
      name: z.string(),
      reader: z.enum(PACK_READERS),
      cadence: z.string(),
    }),
    force: z.strictObject({ code: z.string(), name: z.string(), synthetic: z.boolean() }),
    release: z.strictObject({
      id: z.string(),
      period: quarterSchema,
      periodLabel: z.string(),
      asAt: z.string(),
      publishedAt: z.string(),
      policy: z.string(),
    }),
    meeting: z.string().nullable(),
    definitions: z.array(z.strictObject({ kind: z.string(), id: z.string(), version: z.string() })),
    sections: z.array(packSectionSchema).min(1),
    traces: z.array(packTraceSchema),
    annotations: z.array(packAnnotationSchema),
    notes: z.array(z.string()),
    codeVersion: z.string(),
  })
  .meta({ title: 'PackDocument' });
export type PackDocument = z.infer<typeof packDocumentSchema>;

/** A pack and what became of it, without its content. */
export const packSchema = z
  .object({
    id: z.uuid(),
    force: z.string(),
    audience: z.string(),
    audienceName: z.string(),
    reader: z.enum(PACK_READERS),
    period: quarterSchema,
    periodLabel: z.string(),
    state: z.enum(PACK_STATES),
    /** SHA-256 of the canonical content, in hexadecimal digits. */
    hash: z.string().regex(/^[0-9a-f]{64}$/),
    releaseId: z.uuid(),
    /** False once the release has been archived: readers no longer get the pack. */
    releasePublished: z.boolean(),
    meeting: z.string().nullable(),
    /** Null for staff networks and external scrutiny, as is who approved. */
    builtBy: z.string().nullable(),
    builtAt: z.string(),
    frozenAt: z.string().nullable(),
    approvedBy: z.string().nullable(),
    approvedAt: z.string().nullable(),
    publishedAt: z.string().nullable(),
    endedAt: z.string().nullable(),
    /** Pack that took its place; null when it was withdrawn, or has not ended. */
    replacedBy: z.uuid().nullable(),
  })
  .meta({ title: 'Pack' });
export type Pack = z.infer<typeof packSchema>;
export const packListSchema = z.object({ packs: z.array(packSchema) }).meta({ title: 'PackList' });
export type PackList = z.infer<typeof packListSchema>;

/** A pack with its content. */
export const packReadingSchema = z
  .object({ pack: packSchema, document: packDocumentSchema })
  .meta({ title: 'PackReading' });
export type PackReading = z.infer<typeof packReadingSchema>;

/** A file of a pack. */
export const packDownloadSchema = z
  .object({ name: z.string(), mediaType: z.string(), base64: z.base64() })
  .meta({ title: 'PackDownload' });
export type PackDownload = z.infer<typeof packDownloadSchema>;

/** For whom packs are made, and of which quarters one can be built. */
export const packChoicesSchema = z
  .object({
    audiences: z.array(
      z.object({
        id: z.string(),
        name: z.string(),
        reader: z.enum(PACK_READERS),
        cadence: z.string(),
        sections: z.array(z.string()),
      }),
    ),
    /** Published quarters of the force, newest first. */
    periods: z.array(z.object({ period: quarterSchema, label: z.string(), asAt: z.string() })),
  })
  .meta({ title: 'PackChoices' });
export type PackChoices = z.infer<typeof packChoicesSchema>;
