/**
 * Protection of files of records: reads a file, or proposes settings for it, protects it by the
 * methods of {@code kg.koch.protect.microdata}, and writes it with the settings used and a report
 * of risk and utility before and after.
 *
 * <p>Held in memory whole. Records come out ordered by their content, so that the order of the file
 * tells nothing and does not matter; what chance decides is decided by the seed of the settings.
 * What names persons, and religion or ideology, is never written.
 */
@ApplicationModule(allowedDependencies = {"disclosure", "report", "tabular", "text"})
@NullMarked
package kg.koch.app.microdata;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
