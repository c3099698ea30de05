/** Seconds and peak memory of a stage of work. On Linux; elsewhere memory is not known. */
@ApplicationModule(allowedDependencies = {})
@NullMarked
package kg.koch.app.meter;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
