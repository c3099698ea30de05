/**
 * Measures of internal migration: how much, in whose favour, between whom, how far.
 *
 * <p>Why: moves within a country are compared over time and between countries only through measures
 * that do not hang on its size. The four groups follow the cross-national practice of Bell et al.
 * (2002): intensity ({@link kg.koch.measure.internalmigration.Intensity}, {@link
 * kg.koch.measure.internalmigration.CourgeauLine}), impact ({@link
 * kg.koch.measure.internalmigration.RegionalMigration}, {@link
 * kg.koch.measure.internalmigration.Redistribution}), connectivity and focus ({@link
 * kg.koch.measure.internalmigration.Connectivity}, {@link
 * kg.koch.measure.internalmigration.SpatialFocus}), distance ({@link
 * kg.koch.measure.internalmigration.MovedDistance}, {@link
 * kg.koch.measure.internalmigration.DistanceDecay}).
 *
 * <p>In: a {@link kg.koch.measure.internalmigration.FlowMatrix} of moves or migrants between
 * regions (moves within a region are not counted), a {@link
 * kg.koch.measure.internalmigration.PopulationAtRisk} in persons, a {@link
 * kg.koch.measure.internalmigration.DistanceMatrix} in any one unit. Out: rates in percent, shares
 * from 0 to 1, distances in the unit they came in. A measure that the data do not define is an
 * empty {@link java.util.OptionalDouble} or a refusal, never NaN.
 *
 * <p>Limits: moves (events, mid-year population) and migrants (transitions, survivors at the end)
 * give different numbers; the caller keeps them apart. Everything except the rates of one region
 * depends on how the country is divided. Methods: docs/methods/internal-migration-intensity.md,
 * docs/methods/internal-migration-impact.md, docs/methods/internal-migration-focus.md,
 * docs/methods/internal-migration-distance.md.
 *
 * <p>Example: {@code Intensity.of(flows, population).crude()}.
 */
@NullMarked
package kg.koch.measure.internalmigration;

import org.jspecify.annotations.NullMarked;
