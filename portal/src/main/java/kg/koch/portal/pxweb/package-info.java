/**
 * The interfaces that programs for PxWeb speak: version 1 below /api/v1, version 2 below /api/v2.
 * Every theme is a folder. Answers come from the latest release, or from the one the parameter
 * {@code release} names; any page of any site may ask.
 *
 * <p>Limits: as many cells as {@link kg.koch.portal.pxweb.PxAnswers#MOST_CELLS}; no aggregation,
 * for sums of protected figures are not the protected figure of the sum.
 */
@NullMarked
package kg.koch.portal.pxweb;

import org.jspecify.annotations.NullMarked;
