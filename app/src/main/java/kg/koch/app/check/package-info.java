/**
 * Check: reads each delivery by its declared rules and parts the rows that pass from those that do
 * not.
 *
 * <p>Accepted + rejected = received. Rejected rows and findings quote what persons' records say:
 * they stay in {@code 2-checked}, which only the linkage step may read.
 */
@ApplicationModule(allowedDependencies = {"collect :: handover", "outliers", "tabular"})
@NullMarked
package kg.koch.app.check;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
