/**
 * Records in groups by what their columns hold, so that a linkage can be asked whether it serves
 * some worse than others: women, names written in another script or form, people whose papers have
 * another shape, places.
 *
 * <p>A group says how a value is written. It says nothing of who a person is, no group is one of
 * religion or ethnicity, and nothing is decided by it.
 */
@NullMarked
package kg.koch.link.group;

import org.jspecify.annotations.NullMarked;
