/**
 * The workspace's PostgreSQL: embedded by default, a server by configuration; one schema and one
 * role a stage.
 *
 * <p>It holds what people look up and decide: deliveries, verdicts, runs, releases. It holds no
 * PIN, no name and no document number: those stay in the identified part of the data folder.
 * Everything here about deliveries and steps can be rebuilt from the ledger's folders, and is at
 * every start.
 */
@ApplicationModule(allowedDependencies = {})
@NullMarked
package kg.koch.app.database;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
