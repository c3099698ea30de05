/**
 * The source desk: of every declared source what is due, late, received or refused; its quality
 * over time; its dictionary; and which of the country's tables have the sources they need.
 *
 * <p>Lateness is measured from the day a delivery was taken in to the day it was due. In a made-up
 * country nobody waited for a delivery: the desk stands at a day soon after the newest period, and
 * no lateness is shown.
 */
@NullMarked
package kg.koch.app.workspace.internal.desk;

import org.jspecify.annotations.NullMarked;
