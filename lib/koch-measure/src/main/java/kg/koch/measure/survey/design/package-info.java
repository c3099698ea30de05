/**
 * How a sample was drawn: weights, strata, clusters, stages and the shares drawn.
 *
 * <p>Rows are numbered from 0 in the order of the answers. Weights are units of the population that
 * a row stands for. A design is checked when it is made and cannot change. Not covered: drawing
 * with unequal probabilities without replacement (treated as with replacement: variance rather too
 * large), and rotating panels.
 */
@NullMarked
package kg.koch.measure.survey.design;

import org.jspecify.annotations.NullMarked;
