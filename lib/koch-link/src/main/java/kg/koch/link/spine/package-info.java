/**
 * A linkage that stands, so that further records are linked to it without linking all anew.
 */
@NullMarked
package kg.koch.link.spine;

import org.jspecify.annotations.NullMarked;
