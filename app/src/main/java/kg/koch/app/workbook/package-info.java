/**
 * Workbooks for suppliers: an empty one to fill in, and the one that comes back with what is wrong.
 *
 * <p>What: {@link kg.koch.app.workbook.SourceTemplate} writes the columns of a source with their
 * labels, types, code lists as drop-downs and what is required. {@link
 * kg.koch.app.workbook.ReturnedWorkbook} gives a delivery back: the supplier's own workbook with
 * faulty cells coloured and a note in each of what was expected, what came and what to do; for
 * other forms a workbook of the rejected rows. All in Kyrgyz, Russian or English.
 *
 * <p>Limits: 100,000 findings are looked at (as many as {@code findings.csv} lists), notes are
 * written in the first 2,000 faulty cells, for each takes a workbook a millisecond; the first sheet
 * says so. A workbook of more than 48 MiB unpacked, or with macros, links to other files or
 * embedded objects, does not come back as it was: its rejected rows do. Formulas come back as their
 * values.
 *
 * <p>Same inputs, same bytes. The files quote what persons' records say: they are for the supplier
 * only.
 */
@ApplicationModule(allowedDependencies = {"check :: handover", "collect :: handover", "text"})
@NullMarked
package kg.koch.app.workbook;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
