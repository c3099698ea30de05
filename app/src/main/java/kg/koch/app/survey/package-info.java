/**
 * Survey estimation on a file of answers: reads the rows, the design's columns and the known
 * totals, has {@code kg.koch.measure.survey} estimate, and lays out the figures.
 *
 * <p>In: tables as {@code tabular} reads them, one row for each respondent. Out: one row for each
 * figure, its error, and what the publication rule says. A fault of the file is said with line and
 * field.
 */
@ApplicationModule(allowedDependencies = {"tabular"})
@NullMarked
package kg.koch.app.survey;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
