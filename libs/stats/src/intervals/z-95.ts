/** Standard normal quantile for a two-sided interval of 95 %. */
export const Z_95 = 1.959963984540054;
