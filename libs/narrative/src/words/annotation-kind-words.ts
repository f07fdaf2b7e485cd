import { type AnnotationKind } from '@muster/domain';

const WORDS: Readonly<Record<AnnotationKind, string>> = {
  policy: 'Policy',
  'recruitment-intake': 'Recruitment intake',
  'system-change': 'System change',
  break: 'Break in the series',
};

/** The kind of an annotation in words. */
export function annotationKindWords(kind: AnnotationKind): string {
  return WORDS[kind];
}
