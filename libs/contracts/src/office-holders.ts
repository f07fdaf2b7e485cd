import { z } from 'zod';
import { daySchema } from './day';
import { quarterSchema } from './release';

/** One office-holder: proposed by one person, confirmed by another. At most six at a time. */
export const officeHolderSchema = z
  .object({
    username: z.string(),
    displayName: z.string(),
    office: z.string(),
    proposedBy: z.string(),
    confirmedBy: z.string().nullable(),
    endedAt: z.string().nullable(),
  })
  .meta({ title: 'OfficeHolder' });
export type OfficeHolder = z.infer<typeof officeHolderSchema>;

export const officeHolderRequestSchema = z.strictObject({
  force: z.string().max(20),
  username: z.string().max(80),
  office: z.string().min(3).max(80),
});
export type OfficeHolderRequest = z.infer<typeof officeHolderRequestSchema>;

export const officeHolderListSchema = z.object({ holders: z.array(officeHolderSchema) });

/** Whom a confirmation or an end is about. */
export const officeHolderNameSchema = z.strictObject({
  force: z.string().max(20),
  username: z.string().max(80),
});
export type OfficeHolderName = z.infer<typeof officeHolderNameSchema>;

/** Opening the list: why, in the reader's own words. */
export const openOfficeListSchema = z.strictObject({
  force: z.string().max(20),
  purpose: z.string().trim().min(10).max(200),
});
export type OpenOfficeList = z.infer<typeof openOfficeListSchema>;

/** The fixed list. `count` is a true count of five and more; `few` is one to four; `none` is nobody. */
export const officeListSchema = z.object({
  force: z.string(),
  forceName: z.string(),
  period: quarterSchema,
  periodLabel: z.string(),
  asAt: z.string(),
  /** Who opened it and when: printed across the page. */
  watermark: z.string(),
  lines: z.array(
    z.object({
      id: z.string(),
      label: z.string(),
      answer: z.discriminatedUnion('status', [
        z.strictObject({ status: z.literal('count'), people: z.number().int() }),
        z.strictObject({ status: z.literal('few') }),
        z.strictObject({ status: z.literal('none') }),
      ]),
    }),
  ),
});
export type OfficeList = z.infer<typeof officeListSchema>;

/** What an analyst needs leave for. `gender`: fields about gender, which only an extra column can hold. */
export const sensitiveDimensionSchema = z.enum(['religion', 'orientation', 'disability', 'gender']);
export type SensitiveDimension = z.infer<typeof sensitiveDimensionSchema>;

/** Leave for an analyst to count by a sensitive characteristic, for a time. Given by the data protection officer. */
export const sensitiveGrantRequestSchema = z.strictObject({
  username: z.string().max(80),
  dimension: sensitiveDimensionSchema,
  until: daySchema,
  purpose: z.string().trim().min(10).max(200),
});
export const sensitiveGrantSchema = z
  .object({
    id: z.string(),
    username: z.string(),
    dimension: z.string(),
    from: z.string(),
    until: z.string(),
    purpose: z.string(),
    grantedBy: z.string(),
    endedAt: z.string().nullable(),
    /** Today it may be used: not ended, not run out. */
    valid: z.boolean(),
  })
  .meta({ title: 'SensitiveGrant' });
export type SensitiveGrantRequest = z.infer<typeof sensitiveGrantRequestSchema>;
export const sensitiveGrantListSchema = z.object({ grants: z.array(sensitiveGrantSchema) });
export type SensitiveGrant = z.infer<typeof sensitiveGrantSchema>;
