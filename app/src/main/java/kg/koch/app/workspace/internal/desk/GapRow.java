package kg.koch.app.workspace.internal.desk;

import java.util.List;

/** A table of the country's set, as the gap map shows it. */
public record GapRow(
    String table, String title, String state, String stateText, List<SourceLink> sources) {

  /** A source by its name. */
  public record SourceLink(String id, String title, boolean delivers) {}
}
