/**
 * Gaussian elimination over cells: {@link kg.koch.protect.elimination.PublishedSpan} knows what can
 * be calculated from published cells, each a {@link kg.koch.protect.elimination.Column} of inner
 * cells. Exact, in a {@link kg.koch.protect.elimination.PrimeField}.
 */
@NullMarked
package kg.koch.protect.elimination;

import org.jspecify.annotations.NullMarked;
