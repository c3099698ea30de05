/**
 * The stages put together: from the deliveries of a data folder to a release.
 *
 * <p>The chain knows every stage; no stage knows the chain. A stage whose inputs are what they were
 * is recognised in the ledger and skipped.
 */
@ApplicationModule(
    allowedDependencies = {
      "collect",
      "collect :: handover",
      "check",
      "check :: handover",
      "link",
      "link :: handover",
      "measure",
      "measure :: handover",
      "protect",
      "protect :: handover",
      "publish",
      "protect",
      "protect :: handover",
      "publish",
      "meter",
      "intake"
    })
@NullMarked
package kg.koch.app.chain;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
