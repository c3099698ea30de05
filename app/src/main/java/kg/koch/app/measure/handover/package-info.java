/** What measurement hands to protection: counts with their cell keys. */
@NullMarked
package kg.koch.app.measure.handover;

import org.jspecify.annotations.NullMarked;
