/**
 * Forms for telephones: an OpenRosa server for ODK Collect and KoboCollect, and the office pages of
 * those who answer for an area.
 *
 * <p>Forms are declared in {@code catalog/forms} or handed in as workbooks; a form is a draft, then
 * published, and old published versions go on accepting. What telephones hand in is kept in the
 * schema {@code collect} before they hear of success: every version of it, as it came. A delivery
 * of submissions ({@link kg.koch.app.forms.FormDelivery}) is a file of the source the form feeds
 * and takes the road of every other.
 *
 * <p>Whoever holds a token reaches {@code /openrosa/} and nothing else, for the area and the forms
 * of the token; the area is kept to by the database itself (row-level security). Of a token only
 * its SHA-256 is stored: 256 random bits cannot be guessed from it.
 */
@ApplicationModule(allowedDependencies = {"database", "text"})
@NullMarked
package kg.koch.app.forms;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
