/**
 * Small tables in files, for the commands that offer one method alone: flows, stocks, populations,
 * survey rows. In: CSV (UTF-8, comma, semicolon or tab, quotes, header) or Parquet; out: CSV.
 *
 * <p>Held in memory whole, so for aggregates and surveys, not for registers. What cannot be used is
 * refused with file, line, field, what was expected, what came and what to do. Numbers are written
 * with a point and as many digits as tell them from their neighbours, so that reading them back
 * gives the same number.
 */
@ApplicationModule(allowedDependencies = {})
@NullMarked
package kg.koch.app.tabular;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
