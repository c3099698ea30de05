/**
 * Who is resident, judged by signs of life in registers, where there are no border records.
 *
 * <p>Each year a person's index keeps a part of last year's and gains from the signs of life seen
 * in the year; who reaches a threshold is resident. Method: Maasing, Tiit and Vähi, Residency
 * index: a tool for measuring the population size, Acta et Commentationes Universitatis Tartuensis
 * de Mathematica 21 (2017); Statistics Estonia. Their structure is followed; parameters and weights
 * are input.
 *
 * <p>In: which registers saw a person in a year, a weight for each register; out: an index from 0
 * to 1 and a status. Limits: an index is no probability; it answers late by design, a year for
 * leaving, more for coming. It serves counting, never a decision on a person.
 *
 * <p>Example: with 0.8 kept, 0.2 gained and threshold 0.7 a resident stays one silent year (0.8)
 * and is out in the second (0.64).
 */
@NullMarked
package kg.koch.measure.residency;

import org.jspecify.annotations.NullMarked;
