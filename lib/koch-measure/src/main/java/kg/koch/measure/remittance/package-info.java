/**
 * Which country a country's remittances come from, when only their total is known.
 *
 * <p>Method: Ratha and Shaw, South-South Migration and Remittances, World Bank Working Paper 102
 * (2007), annex: by migrants, by migrants and what is earned where they are, and by migrants and
 * what they would send. In: migrants by country, income per head in US dollars, the total; out: the
 * total's parts in its own unit, which add up to it. Limits: income per head stands in for
 * migrants' earnings; money sent by way of a third country is not seen. Beside it belongs what
 * transfer systems report.
 *
 * <p>Example: two countries with 600 and 400 migrants get 60 and 40 of 100 by migrants alone.
 */
@NullMarked
package kg.koch.measure.remittance;

import org.jspecify.annotations.NullMarked;
