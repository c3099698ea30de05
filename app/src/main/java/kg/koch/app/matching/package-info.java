/**
 * Record linkage on files: reads CSV or Parquet into columns of codes, links them ({@link
 * kg.koch.link.linkage}), writes links, clusters, settings and a report; where asked, also pairs
 * for people to look at, as written, which are readable by their owner only.
 *
 * <p>Files are read once and not held: a distinct value is kept once, a record as four bytes a
 * column. Output files appear whole or not at all, in an order that does not depend on the order of
 * the input. Standard error says what was told of columns and rules and never a value of a record;
 * the report shows some values, folded, and so is as confidential as the files.
 */
@ApplicationModule(allowedDependencies = {"review", "tabular"})
@NullMarked
package kg.koch.app.matching;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
