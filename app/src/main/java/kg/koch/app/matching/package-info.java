/**
 * Record linkage on files: reads CSV or Parquet into columns of codes, links them ({@link
 * kg.koch.link.linkage}), writes links, clusters, settings, draws and a report, and explains a pair
 * or a cluster of what was linked; where asked, also pairs for people to look at, as written, which
 * are readable by their owner only.
 *
 * <p>Files are not held: a distinct value is kept once, a record as four bytes a column. They are
 * read a second time for the few records a report shows as written. Output files appear whole or
 * not at all, in an order that does not depend on the order of the input. Standard error says what
 * was told of columns and rules and never a value of a record; the report and explanations show
 * some values, and so are as confidential as the files.
 */
@ApplicationModule(allowedDependencies = {"report", "review", "tabular", "text"})
@NullMarked
package kg.koch.app.matching;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
