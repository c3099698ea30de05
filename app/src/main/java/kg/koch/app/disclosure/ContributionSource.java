package kg.koch.app.disclosure;

import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * Where contributions and the hierarchies of their dimensions are read from.
 *
 * @param hierarchies files by dimension, in the order of the dimensions
 * @param contributor name of the column that says who gives
 * @param value name of the column that says how much
 * @param weight name of the column that says how many contributors a row stands for; null for one
 */
public record ContributionSource(
    Path file,
    Map<String, List<Path>> hierarchies,
    String contributor,
    String value,
    @Nullable String weight) {}
