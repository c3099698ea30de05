/**
 * Coarser categories: levels of generalisation of a column, the search for the least loss that
 * makes classes large enough, top and bottom coding.
 */
@NullMarked
package kg.koch.protect.microdata.recode;

import org.jspecify.annotations.NullMarked;
