/**
 * The gate before publication: what readers of a release, and of all releases before it, can work
 * out of counts too small to be shown.
 *
 * <p>{@link kg.koch.protect.gate.TableAudit} looks at one table, before and after protection;
 * {@link kg.koch.protect.gate.EarlierTable} is what an earlier release said of its cells. See
 * docs/methods/release-audit.md.
 */
@NullMarked
package kg.koch.protect.gate;

import org.jspecify.annotations.NullMarked;
