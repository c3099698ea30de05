/**
 * From counts to figures that may be published.
 *
 * <p>{@link kg.koch.protect.Protection} hides small counts ({@link
 * kg.koch.protect.FrequencyThreshold}) and changes the others slightly and consistently by the cell
 * key method ({@link kg.koch.protect.CellKeyPerturbation}); {@link kg.koch.protect.DerivedTables}
 * and {@link kg.koch.protect.MirrorComparison} calculate from the result alone; {@link
 * kg.koch.protect.SampleProtection} hides estimates of few respondents or of too large an error.
 * All give a {@link kg.koch.protect.ProtectedTable}, which nothing outside this package can make.
 * See docs/methods/cell-key.md and docs/methods/threshold.md and
 * docs/methods/minimum-respondents.md.
 *
 * <p>Limits: figures are not additive (each cell has noise of its own), and hidden cells are not
 * protected against being calculated from their neighbours: {@link kg.koch.protect.suppress} does
 * that for tables of their own, and the tables of a release do not use it yet.
 */
@NullMarked
package kg.koch.protect;

import org.jspecify.annotations.NullMarked;
