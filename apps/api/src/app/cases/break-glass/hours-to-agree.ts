/** Hours after which an opening that nobody agreed to is over. */
export const HOURS_TO_AGREE = 24;
