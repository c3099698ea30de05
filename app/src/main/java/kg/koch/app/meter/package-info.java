/** Seconds and peak memory of a stage of work. On Linux; elsewhere memory is not known. */
@NullMarked
package kg.koch.app.meter;

import org.jspecify.annotations.NullMarked;
