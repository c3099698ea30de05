/**
 * The language of the state's data exchange, X-Road (in the Kyrgyz Republic: Tunduk), as bytes and
 * values; nothing here opens a connection.
 *
 * <p>An information system never speaks to another one: it speaks to the security server of its own
 * organisation, which signs, logs and carries the message to the other's. So three parties can
 * refuse: one's own server, the other's server, and the service itself. {@link kg.koch.xroad.Fault}
 * keeps them apart, for each is mended by somebody else.
 *
 * <p>Written after: X-Road Message Protocol for REST 1.0 (PR-REST), sections 4.1 to 4.6; X-Road
 * Message Protocol 4.0 (PR-MESS), sections 2.1 to 2.5; the state operator's published form of
 * {@code getPersonByPin}. Deliveries in chunks ({@link kg.koch.xroad.DeliveryManifest}) are this
 * project's own proposal to suppliers: see docs/operations/x-road.md.
 *
 * <p>Limits: no attachments, no central services, no represented party. Signatures and request
 * hashes are made and verified by the security servers, not here.
 */
@NullMarked
package kg.koch.xroad;

import org.jspecify.annotations.NullMarked;
