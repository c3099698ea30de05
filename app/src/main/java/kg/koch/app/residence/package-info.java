/**
 * The residence rule on a file of border crossings: reads CSV or Parquet, judges every crossing,
 * writes CSV or Parquet.
 *
 * <p>Crossings are packed into 16 bytes each and set apart by person into sections of some
 * millions: in memory while a gibibyte (or a third of the heap) is enough, else in a file. Sections
 * are judged one after another, so that time grows with the crossings and memory does not. CSV is
 * read into memory first. The result never depends on the number of threads or the order of rows.
 * It checks form (columns, dates, directions), not plausibility: duplicates and missing crossings
 * are the check stage's business.
 */
@ApplicationModule(allowedDependencies = {"tabular"})
@NullMarked
package kg.koch.app.residence;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
