const MASK = 0xffff_ffff_ffff_ffffn;

/** The first `count` outputs of SplitMix64 from a seed of 64 bits: spreads a small seed over a large state, as the authors
 *  of xoshiro ask for. Source: Steele, Lea and Flood 2014; Vigna, splitmix64.c (2015). */
export function splitMix64(seed: bigint, count: number): bigint[] {
  return Array.from({ length: count }, (_, at) => {
    let z = (seed + BigInt(at + 1) * 0x9e37_79b9_7f4a_7c15n) & MASK;
    z = ((z ^ (z >> 30n)) * 0xbf58_476d_1ce4_e5b9n) & MASK;
    z = ((z ^ (z >> 27n)) * 0x94d0_49bb_1331_11ebn) & MASK;
    return z ^ (z >> 31n);
  });
}
