/**
 * Who is the same person, and the key that says so without saying who.
 *
 * <p>A {@link kg.koch.link.PinHistory} joins the PINs one person has had; {@link
 * kg.koch.link.PersonKeys} turns an identifier into a {@link kg.koch.terms.PersonKey} by
 * HMAC-SHA256 under a secret {@link kg.koch.link.LinkageKey}; a {@link kg.koch.link.PersonSpine}
 * holds the result, PIN by PIN. See docs/methods/person-keys.md.
 *
 * <p>Only exact identifiers are compared. Nothing is guessed: what is ambiguous is said to be so.
 * Memory: 24 bytes a PIN, and about 60 a PIN that was ever changed.
 */
@NullMarked
package kg.koch.link;

import org.jspecify.annotations.NullMarked;
