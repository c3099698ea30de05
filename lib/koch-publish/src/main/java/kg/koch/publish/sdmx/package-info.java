/**
 * Figures as SDMX: data queries of SDMX REST 2 (and the period parameters of REST 1), answered in
 * SDMX-CSV 2.0 and SDMX-JSON 2.0.
 *
 * <p>A {@link kg.koch.publish.sdmx.DataQuery} says what is asked, {@link
 * kg.koch.publish.sdmx.DataSelection} which rows of a table answer it; the writers stream them. A
 * hidden value is empty, with OBS_STATUS Q and CONF_STATUS C, never 0. Output depends on nothing
 * but the release, the query and the language: no clock, no locale. See docs/methods/sdmx.md.
 *
 * <p>Sources: the field guides and schemas of the SDMX technical working group, SDMX-CSV 2.0.0,
 * SDMX-JSON 2.0.0, SDMX REST 2.1.
 */
@NullMarked
package kg.koch.publish.sdmx;

import org.jspecify.annotations.NullMarked;
