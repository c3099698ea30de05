/**
 * Projections on files: populations by cohort components, net migration rates by the Bayesian
 * model. The methods are {@code kg.koch.measure.projection} and {@code kg.koch.measure.fan}; this
 * reads, asks and writes.
 */
@ApplicationModule(allowedDependencies = {"tabular"})
@NullMarked
package kg.koch.app.projection;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
