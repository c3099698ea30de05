/** What people read, in their language: texts by key, and numbers as the language writes them. */
@ApplicationModule(allowedDependencies = {})
@NullMarked
package kg.koch.app.text;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
