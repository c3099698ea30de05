/**
 * Turns linked events into stays, statuses and counted tables.
 *
 * <p>Input: the datasets of step 3-linked, streamed person after person, never held whole. Output
 * in 4-measured: {@code stays.parquet} (person, from_day, to_day or null while it goes on, country,
 * evidence, quality), {@code statuses.parquet} (person, from_day, to_day, definition, resident,
 * decided) and {@code tables/<id>.parquet}. Days are dates without a zone; the day of a crossing
 * belongs to what comes after it. Records of further registers are counted, and their holders once
 * each; answers of samples become estimates with their intervals.
 *
 * <p>Methods: docs/methods/stays.md, docs/methods/tables-of-change-of-residence.md,
 * docs/methods/population-concepts.md, docs/methods/survey-tables.md,
 * docs/methods/tables-of-records.md. The result does not depend on the number of threads.
 */
@ApplicationModule(allowedDependencies = "link :: handover")
@NullMarked
package kg.koch.app.measure;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
