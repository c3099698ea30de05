/**
 * The rule that flags or withholds a figure that is too imprecise or rests on too few people.
 *
 * <p>Its limits are parameters; the usual ones are those of statistical offices, stated at {@link
 * kg.koch.measure.survey.publish.PrecisionRule#USUAL}. It judges each figure alone: whether tables
 * give somebody away is for the protection of the release, not for this rule.
 */
@NullMarked
package kg.koch.measure.survey.publish;

import org.jspecify.annotations.NullMarked;
