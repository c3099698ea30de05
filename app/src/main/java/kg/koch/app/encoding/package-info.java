/**
 * Files of encodings, for the commands that encode and match them. A file has a column {@code id}
 * and one named after what made it, {@code encoding_<fingerprint>}: two files can be matched only
 * if these names are equal.
 */
@ApplicationModule(allowedDependencies = {"tabular"})
@NullMarked
package kg.koch.app.encoding;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
