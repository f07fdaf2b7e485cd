/** Largest body with which a case is encrypted anew at once: some 170 entries of the largest size, thousands of the usual. */
export const LARGEST_REWRAP_BYTES = 16 * 1024 ** 2;
