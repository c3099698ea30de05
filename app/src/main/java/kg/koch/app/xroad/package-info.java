/**
 * The state's data exchange, X-Road (Tunduk): deliveries fetched from suppliers, and published
 * figures and the state of deliveries answered to members.
 *
 * <p>Off until a settings file is named: without one no address exists and nothing listens. All
 * messages go to and come from the own security server, by mutual TLS. Every message sent stands in
 * {@code logs/x-road.csv} with its identifier, by which the security server's signed log knows
 * user, case and content; the journal itself has none of them.
 *
 * <p>Nothing offered here asks or answers about a person, but {@link
 * kg.koch.app.xroad.PersonLookup}, which asks one register named in the settings about one person
 * for one case, and which no command and no address offers: decision 0034. How to switch it on:
 * docs/operations/x-road.md.
 */
@ApplicationModule(allowedDependencies = {"chain", "collect :: handover", "check :: handover"})
@NullMarked
package kg.koch.app.xroad;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
