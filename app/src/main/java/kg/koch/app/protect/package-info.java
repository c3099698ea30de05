/**
 * Counts become publishable tables: small counts hidden, the others perturbed by cell key, rates
 * and balances derived from the result; estimates of samples are hidden where few answered or the
 * error is too large.
 *
 * <p>Input: {@code tables/<id>.parquet} of 4-measured. Output: {@code tables/<id>.parquet} of
 * 5-protected (ARCHITECTURE.md). The file is the record; the {@link kg.koch.protect.ProtectedTable}
 * handed over is always made anew from the counts, for no table read from a file may call itself
 * protected. Methods: docs/methods/cell-key.md, docs/methods/threshold.md,
 * docs/methods/minimum-respondents.md.
 */
@ApplicationModule(allowedDependencies = {"measure :: handover", "report", "text"})
@NullMarked
package kg.koch.app.protect;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
