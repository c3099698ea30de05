/**
 * Counts of a file that stand out: puts rows together by groups and days or months, and says in
 * words what {@code kg.koch.check.outlier} found, in Kyrgyz, Russian or English.
 *
 * <p>A day or month without rows is a count of 0, from the first of its group to the last of the
 * file: what did not come is what matters most.
 */
@ApplicationModule(allowedDependencies = {"tabular", "text"})
@NullMarked
package kg.koch.app.outliers;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
