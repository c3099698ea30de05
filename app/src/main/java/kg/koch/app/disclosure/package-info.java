/**
 * Disclosure control on files: cells that are hidden so that nobody is given away, and what an
 * attacker can calculate of them; counts changed by cell keys, rounded, or measured with
 * differential privacy. The methods are {@code kg.koch.protect}'s.
 */
@ApplicationModule(allowedDependencies = {"report", "tabular", "text"})
@NullMarked
package kg.koch.app.disclosure;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
