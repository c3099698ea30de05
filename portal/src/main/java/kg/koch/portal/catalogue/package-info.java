/**
 * What finds the tables for others: the catalogue of data, descriptions of CSV, the site map, news
 * of releases as a feed and as a calendar.
 */
@NullMarked
package kg.koch.portal.catalogue;

import org.jspecify.annotations.NullMarked;
