/**
 * How many there are whom no list has: capture-recapture, also called multiple systems estimation.
 *
 * <p>Two lists: {@link kg.koch.measure.capture.TwoLists} (Lincoln-Petersen, Chapman 1951). Repeated
 * sightings: {@link kg.koch.measure.capture.CaptureFrequencies} (Chao 1987, Zelterman 1988). Two to
 * six lists: log-linear models chosen by AIC or BIC ({@link
 * kg.koch.measure.capture.ModelSelection}; Fienberg 1972; Bishop, Fienberg and Holland 1975, ch. 6)
 * and averaging over decomposable graphs ({@link kg.koch.measure.capture.GraphAveraging}; Madigan
 * and York 1997). {@link kg.koch.measure.capture.WithholdingRule} says which results are too weak
 * to show.
 *
 * <p>In: counts of persons by the lists they are on ({@link
 * kg.koch.measure.capture.CaptureHistories}); out: persons. Limits: a closed population, perfect
 * links between the lists (a missed link looks like a missing person), lists of the same
 * population. Nothing here can test these; they are the analyst's to answer for.
 *
 * <p>Example: two lists of 10 with 5 on both: Lincoln-Petersen gives 20.
 */
@NullMarked
package kg.koch.measure.capture;

import org.jspecify.annotations.NullMarked;
