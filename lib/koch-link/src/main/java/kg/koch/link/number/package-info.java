/**
 * Numbers as people mistype them: dates of birth and PINs that differ by one slip of the hand.
 *
 * <p>{@link kg.koch.link.number.DigitSlip} says what lies between two numbers, {@link
 * kg.koch.link.number.BirthDateAgreement} and {@link kg.koch.link.number.PinAgreement} what that
 * means. Examples: docs/methods/names.md.
 */
@NullMarked
package kg.koch.link.number;

import org.jspecify.annotations.NullMarked;
