/** The server itself: requests of telephones, office pages, and the files beside forms. */
@NullMarked
package kg.koch.app.forms.internal;

import org.jspecify.annotations.NullMarked;
