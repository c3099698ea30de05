/**
 * Data messages of SDMX: one {@link kg.koch.publish.sdmx.message.DataMessageWriter} a format, all
 * fed by a {@link kg.koch.publish.sdmx.DataAnswer}; {@link kg.koch.publish.sdmx.message.DataFormat}
 * knows which writer makes what media type.
 *
 * <p>Every format has the statuses, the limits of figures and what is said of the whole table. A
 * hidden value is an empty field, null, or in SDMX-ML NaN, by which the standard means
 * intentionally missing; never 0. Observations are streamed, with what codes look like worked out
 * once: memory does not grow with the answer, but for the numbers of its rows.
 *
 * <p>Sources: the field guides, XML Schemas and JSON Schemas of the SDMX technical working group.
 */
@NullMarked
package kg.koch.publish.sdmx.message;

import org.jspecify.annotations.NullMarked;
