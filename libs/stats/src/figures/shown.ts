import { type Figure } from './figure';

/** Wraps a value as a figure that exists. Whether it may be shown to a person is for the disclosure gate to say. */
export function shown<Value>(value: Value): Figure<Value, never> {
  return { status: 'shown', value };
}
