/**
 * Disclosure control on files: cells that are hidden so that nobody is given away, and what an
 * attacker can calculate of them. The methods are {@code kg.koch.protect}'s.
 */
@NullMarked
package kg.koch.app.disclosure;

import org.jspecify.annotations.NullMarked;
