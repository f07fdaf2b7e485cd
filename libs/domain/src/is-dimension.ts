import { type Dimension, DIMENSIONS } from './dimension';

/** Whether `text` names a standard dimension or has the form of an extra one (`extra:` and a kebab-case id). */
export function isDimension(text: string): text is Dimension {
  return Object.hasOwn(DIMENSIONS, text) || /^extra:[a-z][a-z0-9-]{0,39}$/.test(text);
}
