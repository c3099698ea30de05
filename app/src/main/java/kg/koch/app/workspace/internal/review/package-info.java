/**
 * Screens of clerical review: sets of pairs, one pair at a time side by side, how far reviewers
 * agree, and the third look where they do not.
 *
 * <p>Blind: who decides sees what is written in the records, and neither the weight, nor what the
 * linkage made of the pair, nor what another reviewer said. Every decision is an entry in a journal
 * that is never changed: who, when, which pair, what, and which earlier entry it replaces.
 *
 * <p>Limit: the workspace has no accounts yet. A reviewer is whoever types a name.
 */
@NullMarked
package kg.koch.app.workspace.internal.review;

import org.jspecify.annotations.NullMarked;
