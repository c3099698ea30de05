/**
 * How much a file of records gives away: classes of records that look the same, what is known of
 * their sensitive values, records unique by few columns, records unique in the population.
 */
@NullMarked
package kg.koch.protect.microdata.risk;

import org.jspecify.annotations.NullMarked;
