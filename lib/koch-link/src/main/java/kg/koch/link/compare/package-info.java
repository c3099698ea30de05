/**
 * How alike two values are, as a level: the same, nearly the same, ..., different.
 *
 * <p>Strings are compared by Jaro-Winkler similarity (Winkler 1990, "String comparator metrics and
 * enhanced decision rules in the Fellegi-Sunter model of record linkage") and by the optimal string
 * alignment distance (edit distance with swaps of neighbours), both with one machine word a string
 * (Hyyrö 2003, "A bit-vector algorithm for computing Levenshtein and Damerau edit distances"), on
 * folded symbols and so by letter in any script. Every comparison is symmetric.
 */
@NullMarked
package kg.koch.link.compare;

import org.jspecify.annotations.NullMarked;
