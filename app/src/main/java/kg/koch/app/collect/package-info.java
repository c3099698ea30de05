/**
 * Collect: takes a delivery of a register in and keeps it as it came.
 *
 * <p>The original is kept byte for byte with a receipt: hash, counts, form, encoding. What is no
 * delimited text has its rows written out beside it ({@link kg.koch.check.form}). What cannot be
 * read as rows with the declared columns is refused at the door and nothing is kept. The same bytes
 * again are recognised; other bytes for the same source and period are a new version beside the old
 * one.
 */
@ApplicationModule(allowedDependencies = {})
@NullMarked
package kg.koch.app.collect;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
