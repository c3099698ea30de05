/**
 * Who is the same person: identifiers in, person keys out.
 *
 * <p>Version 1 links by identifier alone. A person with a PIN is known by the earliest PIN of their
 * chain of PIN changes ({@link kg.koch.link.PinHistory}); a visitor without one by citizenship and
 * document number. The identifier becomes a person key by a keyed HMAC ({@link
 * kg.koch.link.PersonKeys}), so nothing past this step can be turned back: a PIN is sex, date of
 * birth and a serial, and an unkeyed hash of it is undone in seconds by trying them all.
 *
 * <p>Limits: records whose identifier is wrong stay unlinked and are counted by reason; a visitor
 * with a new document is a new person. Method and sources: docs/methods/person-keys.md.
 */
@NullMarked
package kg.koch.link;

import org.jspecify.annotations.NullMarked;
