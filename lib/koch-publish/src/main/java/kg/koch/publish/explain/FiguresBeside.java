package kg.koch.publish.explain;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.OptionalInt;
import kg.koch.publish.bundle.PublishedTable;
import kg.koch.publish.bundle.ReferenceFigure;
import kg.koch.publish.bundle.Release;
import kg.koch.publish.bundle.TableMetadata;
import kg.koch.publish.bundle.TableMetadata.Term;
import kg.koch.publish.explain.Explanation.Defined;
import kg.koch.terms.Dimension;

/** Other figures of the phenomenon a cell is of. */
final class FiguresBeside {

  private static final String DEFINITION = "DEFINITION";

  private FiguresBeside() {}

  /** What others published of the cell; an empty code of theirs stands for any. */
  static List<ReferenceFigure> others(Release release, String table, Map<String, String> cell) {
    return release.references().of(table).stream()
        .filter(
            other ->
                other.codes().entrySet().stream()
                    .allMatch(
                        one ->
                            one.getValue().isEmpty()
                                || one.getValue().equals(cell.get(one.getKey()))))
        .toList();
  }

  /** The cell under the other definitions of its table. */
  static List<Defined> definitions(TableMetadata metadata, PublishedTable cells, int[] positions) {
    List<Defined> all = new ArrayList<>();
    OptionalInt axis = cells.findDimension(DEFINITION);
    if (axis.isEmpty()) {
      return all;
    }
    Dimension dimension = cells.dimensions().get(axis.getAsInt());
    for (int code = 0; code < dimension.size(); code++) {
      if (code != positions[axis.getAsInt()]) {
        int[] beside = positions.clone();
        beside[axis.getAsInt()] = code;
        String id = dimension.code(code);
        Term term = new Term(id, metadata.dimension(DEFINITION).label(id));
        Explanation.Figure.find(metadata, cells, beside)
            .ifPresent(figure -> all.add(new Defined(term, figure)));
      }
    }
    return all;
  }
}
