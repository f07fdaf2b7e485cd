import { PACK_READERS } from '@muster/contracts';
import { z } from 'zod';

const id = z.string().regex(/^[a-z0-9-]+$/, 'lower-case letters, digits and hyphens');
const title = z.string().trim().min(3).max(80);

/** One question to a page of readers, and which of its sections the pack takes; none named: all. */
const figuresSchema = z.strictObject({
  kind: z.literal('figures'),
  id,
  title,
  page: z.enum(['representation', 'retention', 'progression', 'workstream-1']),
  workforceType: z.enum(['officer', 'staff', 'pcso', 'special']),
  by: z.array(z.string()).min(1).max(3).default(['ethnicity']),
  grouping: z.string().optional(),
  flow: z.enum(['half-year', 'financial-year', 'three-years']).optional(),
  show: z.array(id).min(1).optional(),
});
export type FiguresSection = z.infer<typeof figuresSchema>;

/** Commitments by their action references; `all` of the register, for a forum that watches over all of them. */
const commitmentsSchema = z.strictObject({
  kind: z.literal('commitments'),
  id,
  title,
  references: z.union([z.literal('all'), z.array(z.string().min(1).max(40)).min(1)]),
});

/** Standing tables for freedom of information requests, by id. */
const annexSchema = z.strictObject({ kind: z.literal('annex'), id, title, tables: z.array(id).min(1) });

export const audienceSectionSchema = z.discriminatedUnion('kind', [
  z.strictObject({ kind: z.literal('position'), id, title }),
  figuresSchema,
  z.strictObject({ kind: z.literal('reasons'), id, title }),
  z.strictObject({ kind: z.literal('quality'), id, title }),
  commitmentsSchema,
  annexSchema,
]);
export type AudienceSection = z.infer<typeof audienceSectionSchema>;

/** A forum that gets a pack: `definitions/audiences/ID.json`. What it reads, in which order, as whom, and how often. */
export const audienceSchema = z.strictObject({
  kind: z.literal('audience'),
  id,
  version: z.string().regex(/^\d{4}-\d+$/, 'a year and a number, such as 2026-1'),
  name: title,
  why: z.string().min(1),
  /** As whom the pack reads the release. `network`: whoever looks in from outside the force's management. */
  reader: z.enum(PACK_READERS),
  cadence: z.enum(['monthly', 'quarterly', 'half-yearly', 'yearly']),
  sections: z.array(audienceSectionSchema).min(1),
  /** Stand at the end of the pack. */
  notes: z.array(z.string().min(1)).default([]),
});
export type Audience = z.infer<typeof audienceSchema>;
