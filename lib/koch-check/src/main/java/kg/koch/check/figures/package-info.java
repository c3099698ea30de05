/**
 * Checks published figures, not records: finds those that are impossible, or doubtful, from the
 * figures beside them and from what is declared of their indicators.
 *
 * <p>A figure is one value with indicator, period, area, breakdown, unit and source, as people
 * publish it: words, not codes. {@link kg.koch.check.figures.FigureReader} understands it; the
 * rules compare it with its parts and wholes, its neighbours in time, the people of its area, what
 * it should follow from, and what others printed of it. What each rule compares is told in {@code
 * docs/methods/figure-rules.md}, with the published errors it was made for.
 *
 * <p>Guarantees: the findings do not depend on the order of the figures. Not checked: whether a
 * figure without a finding is right. Words of indicators that are not declared are compared as they
 * are written.
 */
@NullMarked
package kg.koch.check.figures;

import org.jspecify.annotations.NullMarked;
