/** Injection tokens of values that are not classes. */
export const CONFIGURATION = Symbol('Configuration');
export const DATABASE = Symbol('OpenDatabase');
/** `() => Date`: the only clock. Tests pass a fixed one. */
export const CLOCK = Symbol('Clock');
