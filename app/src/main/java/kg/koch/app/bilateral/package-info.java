/**
 * Tables of flows in files: what the commands {@code ipf}, {@code flows} and {@code mirror} do
 * between reading their arguments and ending.
 *
 * <p>In: small tables, a row a cell. Out: the same, from the methods of {@code kg.koch.measure}
 * ({@code proportional}, {@code bilateral}, {@code mirror}), whose packages say what each does and
 * where it comes from. What a method refuses becomes a message that names the files.
 */
@ApplicationModule(allowedDependencies = "tabular")
@NullMarked
package kg.koch.app.bilateral;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
