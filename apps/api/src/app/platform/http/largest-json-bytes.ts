/** Largest body of a route that does not say otherwise with `@LargeBody`. */
export const LARGEST_JSON_BYTES = 1024 ** 2;
