/**
 * The population of one or more areas, carried forward by survival, births and migration.
 *
 * <p>Method: cohort components with net migration from outside spread evenly over the step (half at
 * its start, half at its end; Preston, Heuveline and Guillot 2001, ch. 6), over several areas with
 * moves between them (Rogers, Introduction to Multiregional Mathematical Demography, 1975, ch. 5).
 * Births follow women; men are carried along.
 *
 * <p>In: persons by area and age group, all groups as wide as the step, the last one open; survival
 * from group to group, with the share that lives elsewhere at the end; births a woman a year; net
 * migrants of a step. Out: the same persons a step later. Limits: rates stay as given for the whole
 * step and net migration is a number, not a rate: it may ask for more than are there, which is
 * refused.
 *
 * <p>Example: see docs/methods/cohort-component.md.
 */
@NullMarked
package kg.koch.measure.projection;

import org.jspecify.annotations.NullMarked;
