/**
 * The sandbox: what a rule would do to a delivery that is already there, before it is declared.
 *
 * <p>A trial reads the delivery and the declarations and has no way to write: no ledger, no data
 * engine, no database, no stream to a file (docs/decisions/0033-rules-are-read-not-run.md). It
 * shows lines, counts, and what stands in the fields of a rule none of which may name a person.
 */
@ApplicationModule(allowedDependencies = {})
@NullMarked
package kg.koch.app.trial;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
