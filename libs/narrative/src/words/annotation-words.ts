import { type AnnotationMark } from '@muster/contracts';
import { formatDate } from '../format/format-date';
import { annotationKindWords } from './annotation-kind-words';

/** What happened on a day, in one line: `Policy, 1 April 2025: New promotion process.` */
export function annotationWords({ kind, day, text }: AnnotationMark): string {
  const ended = /[.!?]$/.test(text) ? text : `${text}.`;
  return `${annotationKindWords(kind)}, ${formatDate(day)}: ${ended}`;
}
