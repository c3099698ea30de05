/** How measurement is done: blocks of persons, read, measured, counted and written by a thread. */
@NullMarked
package kg.koch.app.measure.internal;

import org.jspecify.annotations.NullMarked;
