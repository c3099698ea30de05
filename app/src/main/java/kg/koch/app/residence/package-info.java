/**
 * The residence rule on a file of border crossings: reads CSV or Parquet, judges every crossing,
 * writes CSV or Parquet.
 *
 * <p>Everything is held in primitive columns, about 60 bytes a crossing, so that ten million fit in
 * 2 GiB with room. The result never depends on the number of threads or the order of rows. It
 * checks form (columns, dates, directions), not plausibility: duplicates and missing crossings are
 * the check stage's business.
 */
@ApplicationModule(allowedDependencies = {})
@NullMarked
package kg.koch.app.residence;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
