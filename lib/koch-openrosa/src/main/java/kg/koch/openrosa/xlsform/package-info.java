/**
 * Makes an XForm of a workbook: the sheets survey, choices, settings and entities, as people write
 * forms in a spreadsheet.
 *
 * <p>Source: the XLSForm standard (xlsform.org) for what is written, the ODK XForms specification
 * for what is made. Supported is what the project's forms need: text, integer, decimal, date,
 * dateTime, time, select_one, select_multiple (lists of the sheet choices, or files of choices),
 * note, calculate, hidden, geopoint, image, groups, repeats, the metadata start, end, today,
 * deviceid, username; labels and hints in any number of languages, constraint, required, relevant,
 * read_only, default, calculation, appearance, choice_filter, repeat_count, or_other, references by
 * {@code ${name}}, one entity list a form.
 *
 * <p>Whatever else the standard knows is refused by name and place, never left out silently;
 * columns it does not know are told as remarks. Rows are handed in plain: reading a workbook is the
 * host's. The same rows give the same bytes.
 */
@NullMarked
package kg.koch.openrosa.xlsform;

import org.jspecify.annotations.NullMarked;
