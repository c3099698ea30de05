/**
 * Figures as SDMX: data queries of SDMX REST 2 and REST 1, and what things are called.
 *
 * <p>A {@link kg.koch.publish.sdmx.DataQuery} says what is asked, {@link
 * kg.koch.publish.sdmx.DataSelection} which rows of a table answer it, {@link
 * kg.koch.publish.sdmx.DataHistory} which releases; a {@link kg.koch.publish.sdmx.DataAnswer} holds
 * the sets of observations that the writers of {@link kg.koch.publish.sdmx.message} stream. A
 * hidden value is never 0, and has its statuses. Output depends on nothing but the releases, the
 * query and the language: no clock, no locale. See docs/methods/sdmx.md.
 *
 * <p>Sources: SDMX REST 2.2.2 and 1.5, SDMX 3.1 and 2.1.
 */
@NullMarked
package kg.koch.publish.sdmx;

import org.jspecify.annotations.NullMarked;
