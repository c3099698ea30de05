/**
 * The workspace's PostgreSQL: embedded by default, a server by configuration; one schema and one
 * role a stage.
 *
 * <p>It holds what people look up and decide: deliveries, verdicts, runs, releases, decisions of
 * clerical review. Everything here about deliveries and steps can be rebuilt from the ledger's
 * folders, and is at every start. What forms handed in is here alone. It holds no PIN, no name and
 * no document number, with three exceptions: what is written in pairs of records under review, in
 * the schema {@code review}, from the day their set is taken in to the day it is closed; what
 * people wrote into a form, in the schema {@code collect}; and what researchers wrote of themselves
 * in requests for files of records, in the schema {@code microdata}.
 */
@ApplicationModule(allowedDependencies = {})
@NullMarked
package kg.koch.app.database;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
