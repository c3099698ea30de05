/**
 * Bridges for the command {@code reconcile}: reads releases or small tables, and prints what the
 * libraries found.
 *
 * <p>In: signed releases ({@link kg.koch.app.reconcile.SignedReleases}), or CSV and Parquet of own
 * stays or counts and of a partner's figures ({@link kg.koch.app.reconcile.MirrorTables}). Out: a
 * waterfall as text ({@link kg.koch.app.reconcile.WaterfallText}) and rows of CSV. Units: persons,
 * moves or stays, as the figures are. Method: docs/methods/reconciliation.md.
 */
@ApplicationModule(allowedDependencies = "tabular")
@NullMarked
package kg.koch.app.reconcile;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
