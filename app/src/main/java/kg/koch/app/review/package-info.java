/**
 * Clerical review as files: the set of pairs that linkage writes for people to look at, and the
 * decisions that come back.
 *
 * <p>A review set holds what is written in the records, and so is as confidential as the files they
 * come from: it is readable by its owner only, belongs into the workspace and nowhere else, and is
 * to be deleted once it is taken in. A file of decisions holds ids of records, what was decided and
 * by whom.
 */
@ApplicationModule(allowedDependencies = "tabular")
@NullMarked
package kg.koch.app.review;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
