/**
 * What protection by threshold and cell key costs a table, and what it leaves readers to find out:
 * utility beside risk, for the protection it has and for others it could have had.
 *
 * <p>{@link kg.koch.protect.utility.TableUtility} measures one table from its true counts. What it
 * gives is for those who choose protection: it holds sums over many cells, and is not published.
 * Limits are those of {@link kg.koch.protect.gate}: sums within one table only. See
 * docs/methods/utility-beside-risk.md.
 */
@NullMarked
package kg.koch.protect.utility;

import org.jspecify.annotations.NullMarked;
