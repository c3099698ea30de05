/**
 * PX files: blocks of tables as PxWeb, PX-Win and their kin read them, in Kyrgyz, Russian and
 * English in one file.
 *
 * <p>Signs in place of a number: "." hidden, ".." too imprecise, "..." not published, "...." no
 * figure possible; DATASYMBOL1 to 4 say so in each language. A flag of a shown figure is a
 * CELLNOTE. Limits of figures are values of a contents variable. Numbers have at most six decimals,
 * the most the format knows: the only rounding.
 *
 * <p>Source: PX file format, AXIS-VERSION 2013 (Statistics Sweden, 2013-02-27). CHARSET is ANSI, as
 * opposed to the character set of MS-DOS; the encoding is told by CODEPAGE and is UTF-8.
 */
@NullMarked
package kg.koch.publish.px;

import org.jspecify.annotations.NullMarked;
