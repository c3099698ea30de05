/**
 * Files of published figures, checked: reads a table or SDMX-CSV, and says in words what {@code
 * kg.koch.check.figures} found, in Kyrgyz, Russian or English.
 *
 * <p>A row that is no figure is said beside the findings, and keeps nobody from checking the rest.
 */
@ApplicationModule(allowedDependencies = {"tabular", "text"})
@NullMarked
package kg.koch.app.figures;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
