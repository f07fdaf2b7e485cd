/** Injection tokens of values that are not classes. */
export const CONFIGURATION = Symbol('Configuration');
export const DATABASE = Symbol('OpenDatabase');
/** Names of the connections besides the one that serves requests: `@InjectDataSource(BUILDER)`. */
export const BUILDER = 'builder';
export const READER = 'reader';
export const CASES = 'cases';
/** `() => Date`: the only clock. Tests pass a fixed one. */
export const CLOCK = Symbol('Clock');
