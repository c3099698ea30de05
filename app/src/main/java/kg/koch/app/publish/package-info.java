/**
 * Protected tables become a signed release that explains itself.
 *
 * <p>Reads the protected tables handed over, the catalog (titles, definitions, labels) and the
 * manifests of the ledger's steps, from the protected step back to the deliveries. Writes {@code
 * 6-published/<release>} (docs/methods/release-bundle.md) and, beside the releases, {@code
 * trusted.pub}: the key that verifies them. No clock: what is in a release follows from what it was
 * made from.
 *
 * <p>Limits: lineage names what went in; deliveries refused as a whole are in the ledger, not in
 * the release. Counts before protection stay behind: of the measured step a release tells how many
 * cells it made, and no count.
 */
@ApplicationModule(allowedDependencies = {"protect :: handover", "tabular"})
@NullMarked
package kg.koch.app.publish;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
