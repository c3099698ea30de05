/**
 * The outcome-based residence rule: who moved, judged by where the person was afterwards.
 *
 * <p>Times are whole days as integers (days since 1970-01-01; any origin gives the same results).
 * Directions and statuses are bytes: 1 arrival or resident, 0 departure or not resident, -1 not yet
 * decided. The rule is a closed form over one person's crossings and sees nothing else: it does not
 * know who is alive, who is crew, or which records are missing without a trace.
 */
@NullMarked
package kg.koch.measure.residence;

import org.jspecify.annotations.NullMarked;
