/** The dimension whose values are characteristics: a row of it counts everybody, by whether they have declared it. */
export const CHARACTERISTIC = 'characteristic';
