/**
 * Other tools of record linkage, each a program of its own on the same files as {@code ./koch
 * link}: arguments {@code OUT ID A [B]}; one file means duplicates within it. Each writes {@code
 * id_left,id_right,score} for the pairs it holds possible; where to cut is the benchmark's choice.
 *
 * <p>Settings are what a careful user would begin with when all columns are treated alike by their
 * content; none was tuned to a data set. In a module of its own, so that the tools' libraries meet
 * no other.
 */
@NullMarked
package kg.koch.bench.peer;

import org.jspecify.annotations.NullMarked;
