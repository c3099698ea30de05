/**
 * Screens for those who choose protection: what it takes from each table of a release, and what it
 * leaves readers to find out, for the protection there is and for others.
 *
 * <p>They show numbers of cells, and shares and means over many: never a count, and no share or
 * mean over so few cells that it would be one.
 */
@NullMarked
package kg.koch.app.workspace.internal.utility;

import org.jspecify.annotations.NullMarked;
