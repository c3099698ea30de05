/**
 * Net migration between two censuses by survival ratios.
 *
 * <p>Those of an age group at the first census who are still alive stand in an older group at the
 * second; what is there above or below the expected survivors has come or gone. Method: United
 * Nations, Manual VI, Methods of Measuring Internal Migration (1970), ch. II; Siegel and Hamilton
 * (1952) on the reverse form.
 *
 * <p>In: persons of a cohort at both censuses and the share that survives; out: persons. Limits:
 * both censuses count equally well, the ratio holds for migrants too, boundaries stay. Those born
 * between the censuses need births and are not covered.
 *
 * <p>Example: 1,000 of a cohort, ten years later 1,300, ratio 0.8: forward 500.
 */
@NullMarked
package kg.koch.measure.survival;

import org.jspecify.annotations.NullMarked;
