/**
 * Answers that were given before, and limits on what one answer may cost.
 *
 * <p>A release never changes, so that the same address under the same releases gives the same
 * bytes. {@link kg.koch.portal.answer.AnswerFilter} stands before everything that answers: what it
 * has, it sends at once, compressed when it was first made; what the reader has already, it does
 * not send again; what would cost too much, it ends, and says where the whole file is.
 */
@NullMarked
package kg.koch.portal.answer;

import org.jspecify.annotations.NullMarked;
