/**
 * The data dictionary: of every declared source who delivers it since when, on what legal basis,
 * what for, how often and by when; its fields with type, code list, sensitivity and purpose; its
 * rules; the code lists. In Kyrgyz, Russian and English, for a page of the workspace, a file of
 * HTML and a workbook, all made of the catalog.
 *
 * <p>Same catalog, same bytes.
 */
@ApplicationModule(allowedDependencies = {"report", "text", "workbook"})
@NullMarked
package kg.koch.app.dictionary;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
