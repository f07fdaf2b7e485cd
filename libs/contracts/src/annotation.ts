import { ANNOTATION_KINDS } from '@muster/domain';
import { z } from 'zod';
import { daySchema } from './day';

/** What happened on a day that a reader of figures must know: stands on charts, in tables and in packs. The text holds no
 *  number but years, quarters and references of commitments (`tellsANumber`). */
export const annotationMarkSchema = z
  .object({ day: daySchema, kind: z.enum(ANNOTATION_KINDS), text: z.string() })
  .meta({ title: 'AnnotationMark' });
export type AnnotationMark = z.infer<typeof annotationMarkSchema>;

/** An annotation with who wrote it. It is never changed: it is withdrawn and written anew. */
export const annotationSchema = annotationMarkSchema
  .extend({
    id: z.string(),
    addedBy: z.string(),
    addedAt: z.string(),
    withdrawnBy: z.string().nullable(),
    withdrawnAt: z.string().nullable(),
  })
  .meta({ title: 'Annotation' });
export type Annotation = z.infer<typeof annotationSchema>;

export const annotationRequestSchema = z.strictObject({
  force: z.string().max(20),
  day: daySchema,
  kind: z.enum(ANNOTATION_KINDS),
  text: z.string().trim().min(5).max(120),
});
export type AnnotationRequest = z.infer<typeof annotationRequestSchema>;

export const annotationQuerySchema = z.strictObject({ force: z.string().max(20) });
export type AnnotationQuery = z.infer<typeof annotationQuerySchema>;

/** Newest day first. Withdrawn ones are among them for those who write annotations, and for nobody else. */
export const annotationListSchema = z.object({ annotations: z.array(annotationSchema) });
export type AnnotationList = z.infer<typeof annotationListSchema>;
