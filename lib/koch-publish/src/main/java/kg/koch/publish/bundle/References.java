package kg.koch.publish.bundle;

import java.util.List;

/** Figures that others published, kept as references.json; a release without any has no file. */
public record References(List<ReferenceFigure> figures) {

  public static final References NONE = new References(List.of());

  public References {
    figures = List.copyOf(figures);
  }

  /** Those of a table, in their order. */
  public List<ReferenceFigure> of(String table) {
    return figures.stream().filter(one -> one.table().equals(table)).toList();
  }
}
