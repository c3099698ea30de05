/**
 * Capture-recapture on files: reads lists or frequencies, estimates by stratum, withholds what is
 * too weak to show. The methods are {@code kg.koch.measure.capture}; this reads, asks and writes.
 */
@ApplicationModule(allowedDependencies = {"tabular"})
@NullMarked
package kg.koch.app.capture;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
