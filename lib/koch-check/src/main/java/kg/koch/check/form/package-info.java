/**
 * The forms a delivery may come in, and each of them as the one row stream that the checks read.
 *
 * <p>What: CSV and fixed-width text, Excel workbooks, Parquet, JSON lines, XML and dBase tables,
 * each as it is or packed by zip or gzip. Which it is, its bytes say; names count for nothing.
 *
 * <p>Method: CSV is read as it came. Every other form is written once, in one pass, as CSV in UTF-8
 * ({@link kg.koch.check.form.RowWriter}), and beside it where each row stands in the supplier's own
 * file ({@link kg.koch.check.form.RowPlaces}). A value becomes the text that it would have in CSV:
 * dates as 2024-03-01, moments as 2024-03-01T07:23:41, numbers without exponent, what is absent as
 * an empty field. A value that is not of the declared type keeps its own text, so that a rule finds
 * it.
 *
 * <p>Sources: ECMA-376 (workbooks), the dBase file structure as published by Ashton-Tate and
 * Borland with the code page marks of FoxPro, XML 1.0, RFC 8259, RFC 4180.
 *
 * <p>Limits: a row is at most 256 KiB; the rows together, and what is unpacked, at most 200 times
 * the file, or 64 MiB if that is more. XML with a document type is refused, so there are no
 * entities. A file that fits two layouts is refused.
 */
@NullMarked
package kg.koch.check.form;

import org.jspecify.annotations.NullMarked;
