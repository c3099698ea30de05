/**
 * The ledger of steps: what was made, from what, by which code and with which parameters.
 *
 * <p>A step is known by the hash of its inputs, parameters and code version. Its output is a folder
 * that appears whole, by one rename, or not at all; the same step again is recognised and skipped.
 * So a kill at any instant leaves the step before or the step after, and equal inputs give equal
 * bytes.
 */
@NullMarked
package kg.koch.engine.ledger;

import org.jspecify.annotations.NullMarked;
