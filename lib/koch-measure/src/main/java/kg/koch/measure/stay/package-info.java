/**
 * One person's history turned into stays and statuses.
 *
 * <p>What goes in: a {@link kg.koch.measure.stay.PersonHistory}, the events of one person in
 * buffers. What comes out: a {@link kg.koch.measure.stay.MeasuredPerson} with the person's {@link
 * kg.koch.measure.stay.Stays} in and out of the country and a {@link
 * kg.koch.measure.stay.StatusTrack} a residence rule. Days are counted from 1970-01-01, times in
 * microseconds from its start; places are positions in {@link kg.koch.measure.stay.Places}.
 *
 * <p>Method: docs/methods/stays.md. Limits: histories with missing crossings are measured as they
 * stand and counted, not repaired; the buffers are used again for the next person, so nothing may
 * keep a reference to them; one set of buffers serves one thread.
 */
@NullMarked
package kg.koch.measure.stay;

import org.jspecify.annotations.NullMarked;
