/**
 * The validated values every other part speaks in: identifiers, keys, codes, tables of counts, and
 * the one exception that carries a user's mistake back to the user.
 *
 * <p>Nothing here reads a clock, a file or a locale. All types are immutable unless they say
 * otherwise.
 */
@NullMarked
package kg.koch.terms;

import org.jspecify.annotations.NullMarked;
