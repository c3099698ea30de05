/**
 * Numbers as people mistype them: {@link kg.koch.link.number.DigitSlip} says what lies between two
 * of them and which numbers one slip of the hand makes.
 */
@NullMarked
package kg.koch.link.number;

import org.jspecify.annotations.NullMarked;
