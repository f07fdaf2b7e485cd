import { EVENT_KINDS } from '@muster/domain';

/** A kind of event as people read it. */
export function eventName(kind: string): string {
  if (Object.hasOwn(EVENT_KINDS, kind)) return EVENT_KINDS[kind as keyof typeof EVENT_KINDS].label;
  const words = kind.replaceAll('-', ' ');
  return words.charAt(0).toUpperCase() + words.slice(1);
}
