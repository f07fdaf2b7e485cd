/** One force of about 14,000 people: 1.7 million person-months. */
export const ONE_FORCE = { posts: 14_160, seed: 2026 } as const;

/** Forty-three forces of 2,010 to 14,160 posts, 240,645 together: 28.8 million person-months. */
export const ALL_FORCES: readonly { readonly posts: number; readonly seed: number }[] = [
  ONE_FORCE,
  ...Array.from({ length: 42 }, (_, at) => ({ posts: 2_010 + at * 165, seed: ONE_FORCE.seed + 1 + at })),
];
