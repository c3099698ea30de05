/**
 * Reports that people file or send on: one HTML page in one language, without script or anything
 * from elsewhere, read on a telephone as well as on paper. A report is a list of sections, each a
 * small class of the module it is about.
 */
@ApplicationModule(allowedDependencies = {})
@NullMarked
package kg.koch.app.report;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
