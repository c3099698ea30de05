/**
 * Who is the same person, and the key that says so without saying who.
 *
 * <p>A {@link kg.koch.link.PinHistory} joins the PINs one person has had; {@link
 * kg.koch.link.PersonKeys} turns an identifier into a {@link kg.koch.terms.PersonKey} by
 * HMAC-SHA256 under a secret {@link kg.koch.link.LinkageKey}; a {@link kg.koch.link.PersonSpine}
 * holds the result, PIN by PIN. See docs/methods/person-keys.md.
 *
 * <p>In this package only exact identifiers are compared; for names see {@link kg.koch.link.name},
 * for linkage without names {@link kg.koch.link.privacy}. Nothing is guessed: what is ambiguous is
 * said to be so. Memory: 24 bytes a PIN, and about 60 a PIN that was ever changed.
 */
@NullMarked
package kg.koch.link;

import org.jspecify.annotations.NullMarked;
