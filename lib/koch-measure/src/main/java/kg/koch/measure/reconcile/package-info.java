/**
 * Why two figures of one phenomenon differ, worked out from single lives.
 *
 * <p>{@link kg.koch.measure.reconcile.DepartureReconciler} lays a person's registered departures
 * beside the departures a residence rule finds in the border records, pairs those that are one
 * event, and says of every other one why it has no counterpart. {@link
 * kg.koch.measure.reconcile.MirrorBridge} leads from the own figure of a corridor to the partner
 * country's, as far as own stays can tell.
 *
 * <p>Method: docs/methods/reconciliation.md, made by the spec tests. Sources: UNECE, Guidance on
 * Data Integration for Measuring Migration (2019), for the comparison of sources; Poulain, Perrin
 * and Singleton (eds.), THESIM: Towards Harmonised European Statistics on International Migration
 * (2006), for what the definitions of sending and receiving countries do to mirror figures.
 *
 * <p>In: a {@link kg.koch.measure.stay.MeasuredPerson}; stays as dates. Out: units with their
 * class; a {@link kg.koch.terms.bridge.Bridge} in persons or stays. Limits: what was never recorded
 * anywhere, and records linked to nobody, are not seen; a class says what the records show, not
 * what a person intended.
 */
@NullMarked
package kg.koch.measure.reconcile;

import org.jspecify.annotations.NullMarked;
