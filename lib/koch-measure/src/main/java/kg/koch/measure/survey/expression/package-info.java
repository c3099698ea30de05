/**
 * The small language in which figures are asked for: {@code mean(income) by oblast where sex = F}.
 *
 * <p>Grammar at {@link kg.koch.measure.survey.expression.ExpressionParser}. A fault names the
 * character and what was expected there.
 */
@NullMarked
package kg.koch.measure.survey.expression;

import org.jspecify.annotations.NullMarked;
