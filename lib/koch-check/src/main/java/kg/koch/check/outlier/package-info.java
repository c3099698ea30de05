/**
 * Counts that stand out from others of their own series, such as the crossings of a checkpoint in
 * one direction day by day.
 *
 * <p>In: a series of counts in the order of their periods. Out: for each count what was expected,
 * the least and the most that is ordinary, and a score. Methods: z-score; modified z-score
 * (Iglewicz and Hoaglin 1993, How to Detect and Handle Outliers, ASQC); range of earlier counts;
 * same month of earlier years. See docs/methods/outliers.md.
 *
 * <p>Limits: a count that stands out need not be wrong, nor one that does not be right. A series
 * too short to be judged is not judged, and says so.
 */
@NullMarked
package kg.koch.check.outlier;

import org.jspecify.annotations.NullMarked;
