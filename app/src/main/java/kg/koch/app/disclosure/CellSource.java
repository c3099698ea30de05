package kg.koch.app.disclosure;

import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * Where cells and the hierarchies of their dimensions are read from.
 *
 * @param hierarchies files by dimension, in the order of the dimensions: several of one dimension
 *     are groupings of the same leaves
 * @param count name of the column of counts; null where it is the only one that is no dimension
 */
public record CellSource(Path cells, Map<String, List<Path>> hierarchies, @Nullable String count) {

  /**
   * Reads both.
   *
   * @throws kg.koch.terms.BadInputException if one of the files is not as expected
   */
  CellFile open() {
    return new CellFile(cells, HierarchyFile.all(hierarchies), count);
  }
}
