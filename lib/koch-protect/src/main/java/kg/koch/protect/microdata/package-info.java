/**
 * Protection of files of records: licensed and public-use files of surveys and registers.
 *
 * <p>Records are columns of codes ({@link kg.koch.protect.microdata.CategoryColumn}) or of numbers.
 * {@code profile} tells what a column holds, {@code risk} how much a file gives away, {@code
 * recode}, {@code blank} and {@code perturb} change it, {@code synthetic} makes another one, {@code
 * utility} says what was lost.
 *
 * <p>Missing values are a category of their own everywhere: two records agree where both are
 * missing. A record whose age was blanked is thus not counted as like one of which the age is
 * there: who knows the age tells them apart. Classes of k records under this convention are of k
 * records at least for whoever knows only some of the columns.
 *
 * <p>Records are taken in the order they are given; a caller who puts them into an order of their
 * content gets the same result whatever order a file had. Chance comes from a seed.
 */
@NullMarked
package kg.koch.protect.microdata;

import org.jspecify.annotations.NullMarked;
