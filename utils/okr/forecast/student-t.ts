/** Student's t distribution for whole degrees of freedom, by its finite series. */

/**
 * P(−t < T < t) at t = √ν · tan θ (Abramowitz and Stegun, Handbook of Mathematical Functions, 26.7.3 and
 * 26.7.4).
 */
const between = (theta: number, nu: number): number => {
  const cos2 = Math.cos(theta) ** 2;
  const odd = nu % 2 === 1;
  let term = odd ? Math.cos(theta) : 1;
  let series = nu === 1 ? 0 : term;
  for (let k = odd ? 3 : 2; k < nu; k += 2) {
    term *= (cos2 * (k - 1)) / k;
    series += term;
  }
  return odd ? (2 / Math.PI) * (theta + Math.sin(theta) * series) : Math.sin(theta) * series;
};

/** The t that `share` (0..1) of the distribution lies within, both sides of 0; by bisection, to 12 digits. */
export const tWithin = (share: number, nu: number): number => {
  let low = 0;
  let high = Math.PI / 2;
  for (let step = 0; step < 50; step += 1) {
    const middle = (low + high) / 2;
    if (between(middle, nu) < share) low = middle;
    else high = middle;
  }
  return Math.sqrt(nu) * Math.tan((low + high) / 2);
};
