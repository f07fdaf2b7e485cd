/** What an annotation tells of a date. `break`: figures before and after it do not simply compare. */
export const ANNOTATION_KINDS = ['policy', 'recruitment-intake', 'system-change', 'break'] as const;
export type AnnotationKind = (typeof ANNOTATION_KINDS)[number];
