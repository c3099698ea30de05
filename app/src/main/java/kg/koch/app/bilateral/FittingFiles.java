package kg.koch.app.bilateral;

import java.nio.file.Path;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Files of a fit.
 *
 * @param seed the dimensions and seed
 * @param margins some of the dimensions and total; rows first, then columns, then others
 * @param net place and net
 */
public record FittingFiles(@Nullable Path seed, List<Path> margins, @Nullable Path net) {

  public FittingFiles {
    margins = List.copyOf(margins);
  }
}
