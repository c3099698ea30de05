/**
 * Measures of internal migration and model schedules on small files, for the commands {@code
 * indices} and {@code age-schedule}.
 *
 * <p>Reads tables of flows, populations, distances, divisions and rates, refuses what cannot be
 * (with file, line and field), calls {@code kg.koch.measure.internalmigration} and {@code
 * kg.koch.measure.ageschedule}, and gives rows to write. A measure the data do not define has an
 * empty value and a note that says why; it is never NaN and never left out in silence.
 *
 * <p>In memory: some thousand regions at most. Units: rates in percent, shares from 0 to 1,
 * distances in the unit they came in, ages in years. Methods:
 * docs/methods/internal-migration-intensity.md, docs/methods/internal-migration-impact.md,
 * docs/methods/internal-migration-focus.md, docs/methods/internal-migration-distance.md,
 * docs/methods/rogers-castro.md.
 *
 * <p>Example: {@code ./koch indices --flows flows.csv --population population.csv}.
 */
@ApplicationModule(allowedDependencies = {"tabular"})
@NullMarked
package kg.koch.app.internalmigration;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
