/**
 * Rules of VTL as rules of Köch: reads {@code define datapoint ruleset} of the Validation and
 * Transformation Language 2.1 (SDMX 2024), and writes what a source would declare.
 *
 * <p>The grammar is that of Trevas (INSEE); nothing of VTL is run. What a comparison cannot say
 * ({@code or}, products, functions but {@code length}, value domains) is refused with its place.
 */
@ApplicationModule(allowedDependencies = {})
@NullMarked
package kg.koch.app.vtl;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
