/**
 * Mirror statistics: one flow, counted by the country left and by the country entered, and what the
 * flow may have been.
 *
 * <p>What and why: the two figures often differ by a factor of ten, because countries count other
 * moves (a stay of 3 or 12 months, for good only), miss some, and miss emigrants most. Methods:
 * reporting factors by least squares ({@link kg.koch.measure.mirror.MirrorAdjustment}; Poulain
 * 1993, weighted after Poulain 1999 and de Beer, Raymer, van der Erf and van Wissen 2010), and a
 * posterior for each pair of countries from stated priors on definition, undercount and accuracy
 * ({@link kg.koch.measure.mirror.CorridorPosterior}; a two-source reduction of the model of Raymer,
 * Wisniowski, Forster, Smith and Bijak 2013).
 *
 * <p>In: persons or moves of a period by origin and destination, as either side reports them. Out:
 * the same unit under one definition: that of the reporter whose factor is fixed, or, with priors,
 * that of a stay of 12 months.
 *
 * <p>Limits: what both sides miss stays unseen by the factors; the posterior knows it from its
 * priors alone. Example: destination reports 300, origin 150; with factors 1 and 2 both say 300.
 */
@NullMarked
package kg.koch.measure.mirror;

import org.jspecify.annotations.NullMarked;
