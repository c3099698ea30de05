/**
 * Twelve invented people carried through every stage, written so that a reader can follow: {@code
 * journey/} in the repository, and the page {@code docs/journey.html} that tells their stories.
 *
 * <p>Their lives hold the hard cases of migration statistics. A test makes it all again and
 * compares every byte.
 */
@ApplicationModule(allowedDependencies = {"chain"})
@NullMarked
package kg.koch.app.journey;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
