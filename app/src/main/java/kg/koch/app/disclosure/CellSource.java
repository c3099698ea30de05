package kg.koch.app.disclosure;

import java.nio.file.Path;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * Where cells and the hierarchies of their dimensions are read from.
 *
 * @param hierarchies file by dimension, in the order of the dimensions
 * @param count name of the column of counts; null where it is the only one that is no dimension
 */
public record CellSource(Path cells, Map<String, Path> hierarchies, @Nullable String count) {

  /**
   * Reads both.
   *
   * @throws kg.koch.terms.BadInputException if one of the files is not as expected
   */
  CellFile open() {
    return new CellFile(cells, HierarchyFile.all(hierarchies), count);
  }
}
