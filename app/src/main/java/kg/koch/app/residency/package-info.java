/**
 * The residency index on files: signs of life of persons in registers, year by year. The method is
 * {@code kg.koch.measure.residency}; this reads, goes through the years and writes.
 *
 * <p>Persons are known by keys, as everywhere past link; nothing here needs a name or number.
 */
@ApplicationModule(allowedDependencies = {"tabular"})
@NullMarked
package kg.koch.app.residency;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
